import { afterEach, describe, expect, it, vi } from 'vitest'
import type { Answer, LessonProgress } from '../../../../electron/shared/entities/learning.ts'
import { type LessonContent, modelAnswer, openLesson } from '../../../domain/learning/index.ts'
import type { Cmi5Statement } from '../../../domain/learning/records/index.ts'
import { exerciseSchema } from '../../../domain/learning/exercise-schema.ts'
import { rewrite } from '../../../domain/learning/testing/sample-kinds.ts'
import { sampleFiles } from '../../../domain/learning/testing/sample-lesson.ts'
import { evidenceOf } from '../records/evidence.ts'
import { type Cmi5Session, launchParameters, openSession } from './cmi5-session.ts'
import { createUnitRun, randomUuid } from './unit-run.ts'
import { emptyUnitState, readUnitState, withoutTexts } from './unit-state.ts'

function sample(): LessonContent {
  const opened = openLesson(sampleFiles(), 'es')
  if (opened.kind !== 'ready') throw new Error('the sample does not open')
  return opened.content
}
const content = sample()
const progress = (answers: Readonly<Record<string, Answer>>): LessonProgress => ({
  lessonId: content.data.id,
  lessonVersion: content.data.version,
  step: 1,
  answers,
  startedAt: '2026-11-22T08:00:00.000Z',
  updatedAt: '2026-11-22T08:05:00.000Z',
  completedAt: null,
})
const all = (): Record<string, Answer> =>
  Object.fromEntries([...content.exercises.values()].map((each) => [each.id, modelAnswer(each, 'es')]))

function pretend(more: Partial<Cmi5Session> = {}) {
  const sent: Cmi5Statement[] = []
  const kept: unknown[] = []
  const state = { fails: 0 }
  const session: Cmi5Session = {
    launch: { actor: {}, registration: 'r', activityId: 'a', contextTemplate: {} },
    mode: 'Normal',
    returnUrl: null,
    languages: [],
    kept: null,
    send: async (statements) => {
      if (state.fails > 0) {
        state.fails -= 1
        throw new Error('503')
      }
      sent.push(...statements)
    },
    keep: async (value) => void kept.push(value),
    leave: (statements) => void sent.push(...statements),
    ...more,
  }
  const verbs = () => sent.map(({ verb }) => verb.id.split('/').at(-1))
  return { session, sent, kept, state, verbs }
}
const quiet = async () => []

describe('a reading told to the platform', () => {
  it('is begun, answered, completed, passed and closed, in this order and once', async () => {
    const { session, verbs, sent } = pretend()
    const run = createUnitRun({ session, state: emptyUnitState, hear: quiet })
    await run.begin()
    await run.finish(progress(all()), content)
    expect(verbs().filter((verb) => verb !== 'answered')).toEqual([
      'initialized',
      'completed',
      'passed',
      'terminated',
    ])
    expect(verbs().filter((verb) => verb === 'answered').length).toBe(content.exercises.size)
    const ids = sent.map(({ id }) => id)
    expect(new Set(ids).size).toBe(ids.length)
    await run.finish(progress(all()), content)
    run.leave()
    expect(sent).toHaveLength(ids.length)
  })

  it('is not passed while one exercise does not hold', async () => {
    const { session, verbs } = pretend()
    const run = createUnitRun({ session, state: emptyUnitState, hear: quiet })
    await run.begin()
    await run.finish(progress({}), content)
    expect(verbs()).toEqual(['initialized', 'completed', 'terminated'])
  })

  it('goes on where the platform stopped answering, with the same statements', async () => {
    const { session, state, verbs } = pretend()
    const run = createUnitRun({ session, state: emptyUnitState, hear: quiet })
    await run.begin()
    state.fails = 1
    await expect(run.finish(progress({}), content)).rejects.toThrow('503')
    expect(verbs()).toEqual(['initialized'])
    await run.finish(progress({}), content)
    expect(verbs()).toEqual(['initialized', 'completed', 'terminated'])
  })

  it('is closed when the page goes away, unless it never began', async () => {
    const never = pretend()
    createUnitRun({ session: never.session, state: emptyUnitState }).leave()
    expect(never.verbs()).toEqual([])
    const closed = vi.fn<() => void>()
    const { session, verbs } = pretend()
    const run = createUnitRun({ session, state: emptyUnitState, onClosed: closed })
    await run.begin()
    run.leave()
    run.leave()
    expect(verbs()).toEqual(['initialized', 'terminated'])
    expect(closed).toHaveBeenCalledOnce()
  })

  it('keeps choices at the platform and no text that somebody wrote', async () => {
    const { session, kept } = pretend()
    const run = createUnitRun({ session, state: emptyUnitState, hear: quiet })
    await run.begin()
    const written = [...content.exercises.values()].filter(
      ({ kind }) => kind === 'reflection' || kind === 'rewrite',
    )
    expect(written.length).toBeGreaterThan(0)
    const answers = { ...all(), ...Object.fromEntries(written.map(({ id }) => [id, 'un secreto'])) }
    await run.keep(progress(answers), content)
    await run.finish(progress(answers), content)
    expect(JSON.stringify(kept)).not.toContain('secreto')
    expect(Object.keys(withoutTexts(progress(answers), content).answers).length).toBeGreaterThan(0)
  })
})

describe('what was kept', () => {
  it('is read again, and anything else counts as nothing', () => {
    const state = { progress: progress({}), completed: true, passed: false }
    expect(readUnitState(state, content.data.id)).toEqual(state)
    expect(readUnitState(state, 'other')).toEqual({ ...state, progress: null })
    for (const wrong of [null, 'x', { completed: 'yes' }])
      expect(readUnitState(wrong, 'a')).toEqual(emptyUnitState)
  })
})

describe('the launch', () => {
  afterEach(() => vi.unstubAllGlobals())
  const search = (more: Record<string, string> = {}) =>
    `?${String(
      new URLSearchParams({
        endpoint: 'https://lms.example/xapi',
        fetch: 'https://lms.example/token',
        actor: '{"objectType":"Agent"}',
        registration: 'r-1',
        activityId: 'https://lms.example/a',
        ...more,
      }),
    )}`

  it('needs all five parameters, an actor that is an object, and addresses of the web', () => {
    expect(launchParameters(search())).toMatchObject({
      endpoint: 'https://lms.example/xapi/',
      registration: 'r-1',
    })
    expect(launchParameters('')).toBeNull()
    expect(launchParameters(search({ actor: '[]' }))).toBeNull()
    expect(launchParameters(search({ endpoint: 'javascript:alert(1)' }))).toBeNull()
  })

  it('gives no session without a token', async () => {
    vi.stubGlobal('fetch', async () => Response.json({ 'error-code': '1', 'error-text': 'again' }))
    const parameters = launchParameters(search())
    if (parameters === null) throw new Error('no launch')
    await expect(openSession(parameters)).rejects.toThrow('token')
  })
})

describe('evidence', () => {
  it('leaves out a rewrite that the engine did not judge, and counts it', async () => {
    const mend = exerciseSchema.parse(rewrite)
    const answers = { ...all(), [mend.id]: modelAnswer(mend, 'es') }
    const silent = async () => {
      throw new Error('gone')
    }
    const exercises = [...content.exercises.values(), mend]
    const heard = await evidenceOf(exercises, answers, quiet)
    expect(heard.records.find(({ exercise }) => exercise.id === mend.id)?.verdict.state).toBe('met')
    expect(heard.unjudged).toBe(0)
    const unheard = await evidenceOf(exercises, answers, silent)
    expect(unheard.unjudged).toBe(1)
    expect(unheard.records).toEqual(heard.records.slice(0, -1))
  })
})

it('makes ids that nobody has used, of version 4', () => {
  const ids = Array.from({ length: 200 }, randomUuid)
  expect(new Set(ids).size).toBe(200)
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true)
})
