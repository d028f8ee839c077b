import { execFile } from 'node:child_process'
import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { exerciseKinds } from '../../renderer/domain/learning/index.ts'
import { readExercises } from '../../renderer/domain/learning/open-lesson.ts'
import { checkFolder, readLessonFolders } from './read-lessons.ts'

const assets = path.resolve(import.meta.dirname, '..', '..', 'assets')
const script = path.resolve(import.meta.dirname, '..', 'lessons-check.ts')
/** They link to one another only. */
const firstSix = [
  'listen-first',
  'inside-and-outside',
  'open-and-accessible',
  'coach-and-reverse-mentor',
  'small-conversations',
  'look-at-impact',
]
let folder: string

beforeEach(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'ensayo-lessons-'))
  for (const each of ['modules.json', ...firstSix])
    await cp(path.join(assets, 'lessons', each), path.join(folder, each), { recursive: true })
})
afterEach(() => rm(folder, { recursive: true, force: true }))

const run = async (...args: string[]): Promise<{ code: number; out: string; err: string }> => {
  try {
    const { stdout, stderr } = await promisify(execFile)(process.execPath, [script, ...args])
    return { code: 0, out: stdout, err: stderr }
  } catch (error) {
    const failed = error as { code: number; stdout: string; stderr: string }
    return { code: failed.code, out: failed.stdout, err: failed.stderr }
  }
}

describe('the lessons of the house', () => {
  it('pass their own check', async () => {
    const { problems, lessons } = await checkFolder(path.join(assets, 'lessons'), assets)
    expect(problems).toEqual([])
    expect(lessons.length).toBeGreaterThanOrEqual(36)
    expect(lessons.reduce((sum, lesson) => sum + lesson.cards, 0)).toBeGreaterThanOrEqual(150)
  })

  it('use every kind of exercise, each at least four times', async () => {
    const kinds = (await readLessonFolders(path.join(assets, 'lessons'))).flatMap((files) =>
      readExercises(files).exercises.map((exercise) => exercise.kind),
    )
    const rare = exerciseKinds.filter((kind) => kinds.filter((each) => each === kind).length < 4)
    expect(rare).toEqual([])
  })
})

describe('lessons:check', () => {
  it('ends well and prints figures for lessons that are well', async () => {
    const { code, out } = await run('--json', '--folder', folder)
    expect(code).toBe(0)
    expect(JSON.parse(out.trim().split('\n').at(-1) ?? '')).toMatchObject({
      ok: true,
      figures: { problems: [], lessons: 6, cards: 0, exercises: { single: 4, order: 3 } },
    })
  })

  it('ends with 1 and names a lesson whose English is missing', async () => {
    await rm(path.join(folder, 'listen-first', 'en.md'))
    const { code, err } = await run('--folder', folder)
    expect(code).toBe(1)
    expect(err).toContain('no en in listen-first/en.md')
    expect(err).toContain('ok   look-at-impact')
  })

  it('ends with 1 and names broken data', async () => {
    await writeFile(path.join(folder, 'look-at-impact', 'exercises.json'), '[{"id":"x","kind":"riddle"}]')
    const { code, out } = await run('--json', '--folder', folder)
    expect(code).toBe(1)
    const { ok, figures } = JSON.parse(out.trim().split('\n').at(-1) ?? '') as {
      ok: boolean
      figures: { problems: { code: string }[] }
    }
    expect(ok).toBe(false)
    expect(figures.problems.map((problem) => problem.code)).toContain('broken-exercise')
  })

  it('ends with 1 where a lesson’s model answer displeases the tone engine', async () => {
    const file = path.join(folder, 'look-at-impact', 'exercises.json')
    const exercises = JSON.parse(await readFile(file, 'utf8')) as unknown[]
    const shouting = { kind: 'fixed', text: 'SOMOS LOS LÍDERES ABSOLUTOS DEL SECTOR.' }
    const cut = { kind: 'cut', id: 'cut', text: 'Nos complace.', reason: 'Sobra.' }
    const texts = { title: 'T', how: 'H', met: 'M', pieces: [cut, shouting] }
    const strike = { id: 'loud', kind: 'strike', invented: true, texts: { es: texts, en: texts } }
    await writeFile(file, JSON.stringify([...exercises, strike]))
    const { code, err } = await run('--folder', folder)
    expect(code).toBe(1)
    expect(err).toMatch(/tone .*"loud": what is left: \w+/)
  })

  it('says that a folder is not there', async () => {
    const { code, err } = await run('--folder', path.join(folder, 'nowhere'))
    expect(code).not.toBe(0)
    expect(err).toContain('nowhere')
  })

  it('explains itself', async () => {
    const { code, out } = await run('--help')
    expect(code).toBe(0)
    expect(out).toContain('lessons:check')
  })
})
