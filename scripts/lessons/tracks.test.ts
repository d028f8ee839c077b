import path from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Track, lessonsOf, openTrack } from '../../renderer/domain/learning/tracks/index.ts'
import { type TrackReport, checkTracks } from '../../renderer/domain/learning/tracks/check-tracks.ts'
import type { TrackFiles } from '../../renderer/domain/learning/tracks/open-track.ts'
import { type LessonFiles, readCatalogue, rightSides } from '../../renderer/domain/learning/index.ts'
import { readFile } from 'node:fs/promises'
import { contentIn, lessonLanguages, readLessonFolders, readTrackFolders } from './read-lessons.ts'

const assets = path.resolve(import.meta.dirname, '..', '..', 'assets')
let lessons: readonly LessonFiles[]
let tracks: readonly TrackFiles[]
beforeAll(async () => {
  lessons = await readLessonFolders(path.join(assets, 'lessons'))
  tracks = await readTrackFolders(path.join(assets, 'tracks'))
})

const check = (files: readonly TrackFiles[]): readonly TrackReport[] =>
  checkTracks(files, {
    languages: lessonLanguages,
    lessonIds: lessons.map(({ folder }) => folder),
    contentIn: contentIn(lessons),
  })
const opened = (id: string): Track => {
  const files = tracks.find(({ folder }) => folder === id)
  const track = files && openTrack(files)
  if (track?.kind !== 'ready') throw new Error(`no track ${id}`)
  return track.track
}

describe('the tracks of the house', () => {
  it('are three, and nothing is to be mended in them', () => {
    const reports = check(tracks)
    expect(reports.map(({ id }) => id)).toEqual(['forty-five', 'six-modules', 'trainer'])
    expect(reports.flatMap(({ problems }) => problems)).toEqual([])
  })

  it('keep the promise of forty-five minutes in every language, timed from the texts', () => {
    const { times = {} } = check(tracks).find(({ id }) => id === 'forty-five') ?? {}
    expect(Object.keys(times)).toEqual([...lessonLanguages])
    for (const minutes of Object.values(times)) {
      expect(minutes).toBeGreaterThanOrEqual(40)
      expect(minutes).toBeLessThanOrEqual(45)
    }
  })

  it('take the six modules whole and in their order', async () => {
    const modules = await readFile(path.join(assets, 'lessons', 'modules.json'), 'utf8')
    const catalogue = readCatalogue(lessons, modules)
    const steps = catalogue.modules.slice(0, 6)
    const wanted = steps.flatMap(({ id }) =>
      catalogue.lessons.filter((lesson) => lesson.module === id).map((lesson) => lesson.id),
    )
    const track = opened('six-modules')
    expect(lessonsOf(track)).toEqual(wanted)
    expect(track.data.parts.map(({ texts }) => texts)).toEqual(steps.map(({ texts }) => texts))
  })

  it('show no match in the order of its own pairs, decoys or not', () => {
    const matches = ['forty-five', 'trainer']
      .flatMap((id) => opened(id).questions)
      .flatMap(({ exercise }) => (exercise.kind === 'match' ? [exercise] : []))
    expect(matches.length).toBeGreaterThan(0)
    for (const match of matches) {
      const shown = rightSides(match, 'es').filter(({ decoy }) => !decoy)
      expect(shown.map(({ id }) => id)).not.toEqual(match.pairs.map(({ id }) => id))
    }
  })

  it('ask eight questions of the executive and ten of the trainer, who must hold the key ones', () => {
    expect(opened('forty-five').questions).toHaveLength(8)
    const trainer = opened('trainer')
    expect(trainer.questions).toHaveLength(10)
    expect(trainer.questions.filter(({ key }) => key).length).toBeGreaterThan(0)
  })
})

describe('the check', () => {
  const changed = (file: 'track' | 'questions', change: (data: never) => void): string[] => {
    const files = tracks.find(({ folder }) => folder === 'forty-five')
    const data = JSON.parse(files?.[file] ?? '') as never
    change(data)
    return check([
      {
        folder: 'forty-five',
        track: files?.track,
        questions: files?.questions,
        [file]: JSON.stringify(data),
      },
    ])
      .flatMap(({ problems }) => problems)
      .map(({ code }) => code)
  }
  type Data = {
    texts: Record<string, { about: string }>
    minutes: { from: number; to: number }
    parts: { lessons: string[] }[]
    ending: { needs: number }
  }
  type Questions = {
    lesson: string
    exercise: { id: string; texts: Record<string, unknown>; invented: boolean }
  }[]

  it('names what an author got wrong', () => {
    expect(changed('track', (data: Data) => (data.minutes = { from: 10, to: 20 }))).toEqual([
      'reading-time',
      'reading-time',
    ])
    expect(changed('track', (data: Data) => data.parts[0]?.lessons.push('no-such-lesson'))).toContain(
      'broken-link',
    )
    expect(changed('track', (data: Data) => data.parts[0]?.lessons.push('listen-first'))).toContain(
      'broken-data',
    )
    expect(changed('track', (data: Data) => delete data.texts['en'])).toContain('missing-language')
    expect(changed('track', (data: Data) => (data.ending.needs = 9))).toContain('unreachable-answer')
    expect(
      changed('track', (data: Data) => {
        for (const text of Object.values(data.texts)) text.about = 'Nobody.'
      }),
    ).toContain('unsourced-fact')
    expect(changed('questions', (data: Questions) => data[0] && (data[0].lesson = 'journalists'))).toContain(
      'broken-link',
    )
    expect(
      changed('questions', (data: Questions) => data[1] && delete data[1].exercise.texts['es']),
    ).toContain('missing-language')
    expect(
      changed('questions', (data: Questions) => data[1] && (data[1].exercise.id = 'the-group')),
    ).toContain('broken-exercise')
    expect(
      changed('questions', (data: Questions) => {
        for (const { exercise } of data) exercise.invented = false
      }),
    ).toContain('unsourced-fact')
  })
})
