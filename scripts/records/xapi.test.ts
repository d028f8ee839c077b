import { createHash } from 'node:crypto'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { statementsSchema } from '../../electron/shared/records/xapi-statement.ts'
import type { Answer } from '../../electron/shared/entities/learning.ts'
import type { Exercise } from '../../renderer/domain/learning/index.ts'
import { judge, modelAnswer } from '../../renderer/domain/learning/index.ts'
import { readExercises, readLessonData } from '../../renderer/domain/learning/open-lesson.ts'
import {
  type ExerciseRecord,
  type Identification,
  type LearningRecord,
  type LessonRecord,
  answeredStatement,
  definedStatement,
  statementsOf,
} from '../../renderer/domain/learning/records/index.ts'
import { isoDuration } from '../../renderer/domain/learning/records/vocabulary.ts'
import { uuidV5 } from '../../renderer/domain/learning/records/uuid-v5.ts'
import { readLessonFolders } from '../lessons/read-lessons.ts'
import { publishedProblems } from './published-xapi.ts'
import { strictProblems } from './strict-xapi.ts'

const lessonFiles = await readLessonFolders(path.resolve(import.meta.dirname, '../../assets/lessons'))
const secret = 'Lo que escribí de mi jefe'
const who: Identification = { kind: 'code', account: 'd8f1c2ab-0001' }

/** As somebody would answer who writes this in every field that takes a text. */
const answers: Readonly<Record<string, (exercise: Exercise) => Answer>> = {
  well: (exercise) => (isWritten(exercise) ? secret : modelAnswer(exercise)),
  badly: (exercise) => {
    const model = modelAnswer(exercise)
    if (isWritten(exercise)) return secret
    if (typeof model === 'string')
      return exercise.kind === 'single' ? (exercise.options.find(({ right }) => !right)?.id ?? '') : ''
    return Array.isArray(model)
      ? model.toReversed()
      : Object.fromEntries(
          Object.entries(model).map(([key], index, all) => [key, all.at(index - 1)?.[1] ?? '']),
        )
  },
  fromElsewhere: (exercise) => (exercise.kind === 'match' ? { [secret]: secret } : [secret, 'gone']),
}
const isWritten = ({ kind }: Exercise): boolean => kind === 'reflection' || kind === 'rewrite'

function recordsOf(how: (exercise: Exercise) => Answer): LearningRecord {
  const lessons = lessonFiles.flatMap((files): LessonRecord[] => {
    const read = readLessonData(files)
    if (read.kind !== 'ready') return []
    const titles = Object.fromEntries(Object.entries(read.data.texts).map(([tag, { title }]) => [tag, title]))
    const exercises = readExercises(files).exercises.map((exercise): ExerciseRecord => {
      const answer = how(exercise)
      return { exercise, answer, verdict: judge(exercise, answer, { language: 'es', hints: [] }) }
    })
    return [
      {
        id: read.data.id,
        titles,
        exercises,
        startedAt: '2026-11-20T09:00:00.000Z',
        updatedAt: '2026-11-20T09:06:00.000Z',
        completedAt: '2026-11-20T09:06:30.000Z',
      },
    ]
  })
  const track = {
    titles: { es: 'En 45 minutos', en: 'In 45 minutes' },
    startedAt: '2026-11-20T09:00:00.000Z',
  }
  return {
    lessons,
    tracks: [
      {
        ...track,
        id: 'short',
        passedAt: '2026-11-21T10:00:00.000Z',
        assessed: true,
        secondsSpent: 2712,
        certificateId: 'c-12345678',
      },
      {
        ...track,
        id: 'long',
        passedAt: '2026-11-21T11:00:00.000Z',
        assessed: false,
        secondsSpent: 9,
        certificateId: null,
      },
      { ...track, id: 'begun', passedAt: null, assessed: true, secondsSpent: 0, certificateId: null },
    ],
    cards: { cards: 12, answers: 30, lastAt: '2026-11-21T12:00:00.000Z' },
  }
}

describe('statements of the whole curriculum', () => {
  it.each(Object.entries(answers))(
    'answered %s, are valid by the published schema and by the standard',
    (_, how) => {
      const statements = statementsOf(recordsOf(how), who)
      const problems = statements.flatMap((statement) =>
        [...publishedProblems(statement), ...strictProblems(statement)].map(
          (each) => `${statement.object.id} ${each}`,
        ),
      )
      expect(problems).toEqual([])
      expect(statements.length).toBeGreaterThan(lessonFiles.length * 2)
      expect(statementsSchema.safeParse(statements).error).toBeUndefined()
    },
  )

  it('have no word of what the person wrote, whatever shape the answer had', () => {
    for (const how of Object.values(answers)) {
      const text = JSON.stringify(statementsOf(recordsOf(how), who))
      expect(text).not.toContain('escribí')
      expect(text).not.toContain('gone')
    }
  })

  it('say of a written answer that it was given, and whether it met what was asked', () => {
    const statements = statementsOf(recordsOf(answers['well'] ?? modelAnswer), who)
    const written = statements.filter(({ object }) => object.definition.interactionType === 'long-fill-in')
    expect(written.length).toBeGreaterThan(10)
    expect(written.every(({ result }) => result?.completion === true && !('response' in result))).toBe(true)
  })

  it('hold a verdict for each answer that can be judged: all right, or all wrong', () => {
    const choices = (how: (exercise: Exercise) => Answer) =>
      statementsOf(recordsOf(how), who)
        .filter(({ object }) =>
          ['choice', 'sequencing', 'matching'].includes(object.definition.interactionType ?? ''),
        )
        .map(({ result }) => result?.success)
    const well = choices(answers['well'] ?? modelAnswer)
    expect(new Set(well)).toEqual(new Set([true]))
    const singles = statementsOf(recordsOf(answers['badly'] ?? modelAnswer), who).filter(
      ({ object }) => object.definition.interactionType === 'sequencing',
    )
    expect(singles.some(({ result }) => result?.success === false)).toBe(true)
  })

  it('are in order of time, have ids of their own, and are the same whenever they are made', () => {
    const statements = statementsOf(recordsOf(modelAnswer), who)
    const times = statements.map(({ timestamp }) => timestamp)
    expect(times).toEqual(times.toSorted())
    expect(new Set(statements.map(({ id }) => id)).size).toBe(statements.length)
    expect(statementsOf(recordsOf(modelAnswer), who)).toEqual(statements)
  })

  it('know the person by a code, by a name, or by an address, and by nothing else', () => {
    const record = { lessons: recordsOf(modelAnswer).lessons.slice(0, 1), tracks: [], cards: null }
    const actors = (given: Identification) =>
      new Set(statementsOf(record, given).map(({ actor }) => JSON.stringify(actor)))
    expect([...actors(who)]).toEqual([
      '{"objectType":"Agent","account":{"homePage":"https://ensayo.invalid/","name":"d8f1c2ab-0001"}}',
    ])
    expect([...actors({ kind: 'name', account: 'd8f1c2ab-0001', name: ' Elena ' })]).toEqual([
      '{"objectType":"Agent","name":"Elena","account":{"homePage":"https://ensayo.invalid/","name":"d8f1c2ab-0001"}}',
    ])
    expect([...actors({ kind: 'email', email: 'elena@example.org' })]).toEqual([
      '{"objectType":"Agent","mbox":"mailto:elena@example.org"}',
    ])
    for (const given of [
      { kind: 'email', email: 'elena@example.org' },
      { kind: 'name', account: 'x-12345678', name: 'Ñandú' },
    ] as const)
      for (const statement of statementsOf(record, given))
        expect([...publishedProblems(statement), ...strictProblems(statement)]).toEqual([])
  })
})

describe('the two checks', () => {
  const [good] = statementsOf(recordsOf(modelAnswer), who)
  const broken: Readonly<Record<string, unknown>> = {
    'no verb': { ...good, verb: undefined },
    'an actor with two identifiers': { ...good, actor: { ...good?.actor, mbox: 'mailto:a@example.org' } },
    'a relative IRI': { ...good, verb: { id: 'initialized', display: { en: 'x' } } },
    'a field that nobody knows': { ...good, feeling: 'fine' },
  }
  it.each(Object.entries(broken))('find fault with %s', (_, statement) => {
    expect([...publishedProblems(statement), ...strictProblems(statement)]).not.toEqual([])
  })
  it('find fault with what only the standard forbids', () => {
    expect(strictProblems({ ...good, timestamp: '2026-11-20' })).not.toEqual([])
    const odd = {
      type: 'http://x.org/a',
      interactionType: 'choice',
      choices: [{ id: 'a', description: { es: 'A' } }],
      correctResponsesPattern: ['b'],
    }
    expect(
      strictProblems({ ...good, object: { objectType: 'Activity', id: 'http://x.org/b', definition: odd } }),
    ).not.toEqual([])
    expect(strictProblems({ ...good, result: { duration: '5 minutes' } })).not.toEqual([])
  })
})

describe('statements of a packaged lesson', () => {
  const launch = {
    actor: { objectType: 'Agent', account: { homePage: 'https://lms.example', name: '77' } },
    registration: 'a6f4b3c2-7d1e-4f8a-9b0c-1d2e3f4a5b6c',
    activityId: 'https://lms.example/au/1',
    contextTemplate: {
      contextActivities: {
        grouping: [{ objectType: 'Activity', id: 'https://ensayo.invalid/lessons/listen-first' }],
      },
      extensions: { 'https://w3id.org/xapi/cmi5/context/extensions/sessionid': 's-1' },
    },
  }
  const occasion = { id: '6f7f0f0e-31f7-4d2b-8b7a-7e9b0f7c1a2d', at: new Date('2026-11-22T08:00:00Z') }

  it('keep the frame of the platform and carry the categories of cmi5', () => {
    for (const verb of ['initialized', 'completed', 'passed', 'terminated'] as const) {
      const statement = definedStatement(launch, verb, occasion, 61_240)
      expect([...publishedProblems(statement), ...strictProblems(statement)]).toEqual([])
      expect(statement.context).toMatchObject({
        ...launch.contextTemplate,
        registration: launch.registration,
      })
      expect(JSON.stringify(statement.context)).toContain('categories/cmi5')
      expect(JSON.stringify(statement.context).includes('categories/moveon')).toBe(
        verb === 'completed' || verb === 'passed',
      )
    }
  })

  it('answer exercises inside of the session without the category of the defined ones', () => {
    const lesson = recordsOf(modelAnswer).lessons[0]
    for (const record of lesson?.exercises ?? []) {
      const statement = answeredStatement(launch, 'listen-first', record, occasion)
      if (statement === null) continue
      expect([...publishedProblems(statement), ...strictProblems(statement)]).toEqual([])
      expect(JSON.stringify(statement)).not.toContain('categories/cmi5')
      expect(JSON.stringify(statement)).toContain('sessionid')
    }
  })
})

describe('small parts', () => {
  it('makes the UUID of a name as SHA-1 does', () => {
    const namespace = Buffer.from('8d0d0b1f6c0e5c5b9b0e2f0a3f6d7a11', 'hex')
    for (const name of ['', 'a', 'ñandú 😀', 'x'.repeat(200), 'y'.repeat(39), 'z'.repeat(40)]) {
      const hash = createHash('sha1').update(namespace).update(name).digest()
      hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x50
      hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80
      expect(uuidV5(name).replaceAll('-', '')).toBe(hash.subarray(0, 16).toString('hex'))
    }
  })
  it('tells durations in ISO 8601', () => {
    expect([0, 1234, 60_000, 3_600_000, 2_712_000].map(isoDuration)).toEqual([
      'PT0S',
      'PT1.23S',
      'PT1M0S',
      'PT1H0S',
      'PT45M12S',
    ])
  })
})
