// Every programme that comes with the app: complete in both languages, minutes that add up, links that lead somewhere.

import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { readContentFile } from './content-file.ts'
import { completeProgrammeSchema } from './programme.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const folders = (of: string) =>
  readdirSync(path.join(root, 'assets', of), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
const files = (of: string) =>
  readdirSync(path.join(root, 'assets', of)).filter((name) => name.endsWith('.json'))

const lessons = new Set(folders('lessons'))
const scenarios = new Set(folders('scenarios'))
const checklists = new Set(files('checklists').map((name) => name.replace('.json', '')))

describe.each(files('programmes').filter((name) => !name.startsWith('agenda-')))('%s', (name) => {
  const source = readFileSync(path.join(root, 'assets/programmes', name), 'utf8')
  const read = readContentFile(name, source, completeProgrammeSchema)

  it('is whole, in both languages', () => {
    expect(read.kind === 'read' ? null : read.problem).toBeNull()
  })

  it('leads only to what is there', () => {
    if (read.kind !== 'read') throw new Error('the file is broken')
    const lost: string[] = []
    const want = (known: ReadonlySet<string>, id: string | undefined) => {
      if (id !== undefined && !known.has(id)) lost.push(id)
    }
    for (const { checklist, exercise } of read.content.sessions) {
      for (const { lesson } of checklist) want(lessons, lesson)
      const { opens } = exercise
      if (opens.place === 'lessons') want(lessons, opens.lessonId)
      if (opens.place === 'audience') want(scenarios, opens.scenarioId)
      if (opens.place === 'sessions') want(checklists, opens.checklistId)
    }
    expect(lost).toEqual([])
  })

  it('neither shouts nor scores', () => {
    expect(source).not.toMatch(/[!¡]/)
    expect(source).not.toMatch(/\b(?:puntuación|puntos sobre|score|badge|insignia)\b/i)
  })
})
