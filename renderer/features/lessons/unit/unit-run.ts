/** One reading of a packaged lesson, told to the platform: begun, its exercises, finished, closed. */
import type { LessonProgress } from '../../../../electron/shared/entities/learning.ts'
import type { LessonContent } from '../../../domain/learning/index.ts'
import {
  type Cmi5Statement,
  answeredStatement,
  definedStatement,
  isJudged,
} from '../../../domain/learning/records/index.ts'
import { type Hear, evidenceOf } from '../records/evidence.ts'
import type { Cmi5Session } from './cmi5-session.ts'
import { type UnitState, withoutTexts } from './unit-state.ts'

export type UnitRun = {
  readonly begin: () => Promise<void>
  /** Keeps where the reader is; a platform that does not take it loses the place, nothing else. */
  readonly keep: (progress: LessonProgress, content: LessonContent) => Promise<void>
  /** Rejects when the platform did not take it all; called again, it goes on where it stopped. */
  readonly finish: (progress: LessonProgress, content: LessonContent) => Promise<void>
  /** The page goes away. Does nothing once the session is closed. */
  readonly leave: () => void
}

type Parts = {
  readonly session: Cmi5Session
  readonly state: UnitState
  readonly now?: () => Date
  readonly newId?: () => string
  readonly hear?: Hear
  /** The session is closed: whoever opens the page again in this tab must be told. */
  readonly onClosed?: () => void
}

export function createUnitRun(parts: Parts): UnitRun {
  const { session, now = () => new Date(), newId = randomUuid, hear, onClosed } = parts
  let { state } = parts
  const startedAt = now().getTime()
  let closed = false
  let begun = false
  /** Made once, so that a second try sends the same statements and not others. */
  let last: { readonly told: Cmi5Statement[]; readonly goodbye: Cmi5Statement; passed: boolean } | null = null

  const defined = (verb: Parameters<typeof definedStatement>[1]): Cmi5Statement => {
    const at = now()
    return definedStatement(session.launch, verb, { id: newId(), at }, at.getTime() - startedAt)
  }
  const close = () => {
    closed = true
    onClosed?.()
  }
  const lastWords = async (progress: LessonProgress, content: LessonContent) => {
    const { records } = await evidenceOf(content.exercises.values(), progress.answers, hear)
    const told = records.flatMap((record): Cmi5Statement[] => {
      const occasion = { id: newId(), at: now() }
      const statement = answeredStatement(session.launch, content.data.id, record, occasion)
      return statement === null ? [] : [statement]
    })
    const judged = [...content.exercises.values()].filter(isJudged)
    const held = new Set(
      records.filter(({ verdict }) => verdict.state === 'met').map(({ exercise }) => exercise.id),
    )
    const passes = judged.length > 0 && judged.every(({ id }) => held.has(id))
    const counts = session.mode === 'Normal'
    if (counts && !state.completed) told.push(defined('completed'))
    if (counts && passes && !state.passed) told.push(defined('passed'))
    return { told, goodbye: defined('terminated'), passed: passes }
  }

  return {
    begin: async () => {
      await session.send([defined('initialized')])
      begun = true
    },
    keep: async (progress, content) => {
      if (closed || last !== null) return
      state = { ...state, progress: withoutTexts(progress, content) }
      await session.keep(state)
    },
    finish: async (progress, content) => {
      if (closed) return
      last ??= await lastWords(progress, content)
      while (last.told[0] !== undefined) {
        await session.send([last.told[0]])
        last.told.shift()
      }
      if (session.mode === 'Normal')
        state = { ...state, completed: true, passed: state.passed || last.passed }
      await session.keep({ ...state, progress: withoutTexts(progress, content) })
      await session.send([last.goodbye])
      close()
    },
    leave: () => {
      if (closed || !begun) return
      session.leave([...(last?.told ?? []), last?.goodbye ?? defined('terminated')])
      close()
    },
  }
}

/** Version 4. `crypto.randomUUID` is missing on a platform without https. */
export function randomUuid(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}
