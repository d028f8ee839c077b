import { afterEach, describe, expect, it } from 'vitest'
import { installedContent } from '../../domain/packs/installed-content.ts'
import { exampleFiles, exampleManifest } from '../../domain/packs/testing/example.ts'
import { bringPackLists, checklistById, checklistList, checklists, packProgrammes } from './content.ts'

const id = 'orzalba:before-a-closure'

afterEach(() => bringPackLists([]))

describe('the checklists and programmes of a pack', () => {
  it('stand behind the app’s own, with their references in place, until the pack goes', () => {
    const before = checklistList('en')
    bringPackLists([installedContent(exampleManifest, exampleFiles)])
    expect(checklistList('en')).toEqual([...before, { id, title: 'Before a closure', items: 7 }])
    expect(checklistById(id)?.items.map(({ lesson }) => lesson)).toContain('orzalba:staff-first')
    expect(packProgrammes.map((programme) => programme.id)).toEqual(['orzalba:two-fridays'])
    expect(packProgrammes[0]?.sessions[0]?.exercise.opens).toEqual({
      place: 'lessons',
      lessonId: 'orzalba:platform-two',
    })
    bringPackLists([])
    expect(checklistList('en')).toEqual(before)
    expect(packProgrammes).toEqual([])
  })

  it('are named when they cannot be read', () => {
    const files = { ...exampleFiles, 'checklists/before-a-closure.json': '[]' }
    bringPackLists([installedContent(exampleManifest, files)])
    expect(checklists.broken.map((broken) => broken.id)).toEqual([id])
  })
})
