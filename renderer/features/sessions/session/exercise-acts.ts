/** Beginning and ending the live exercise: what has to be on the disk before the session says so. */
import type { DraftId, VersionId } from '../../../../electron/shared/entities/ids.ts'
import type { Session } from '../../../../electron/shared/entities/session.ts'
import { AppError } from '../../../../electron/shared/errors.ts'
import { exerciseUnderWay } from '../../../domain/mentoring/exercise.ts'
import { client } from '../../../bridge/index.ts'
import { type InterfaceLanguage, texts } from '../../../i18n/index.ts'
import { room } from '../room.ts'
import type { LiveDraft } from './render-draft.ts'

/** The open draft, while one is worked on: only one session can be at its exercise on screen. */
let live: LiveDraft | null = null
export const setLive = (next: LiveDraft | null): void => {
  live = next
}

/** On a draft that is there, or on a new one in the interface's language. Rejects with an AppError; then nothing began. */
export async function beginExercise(
  session: Session,
  chosen: { readonly id: DraftId; readonly empty: boolean } | null,
  language: InterfaceLanguage,
): Promise<void> {
  if (chosen === null) {
    const { id } = await client().request('drafts.create', {
      title: session.title,
      language,
      channel: 'linkedin',
      text: '',
      origin: 'session',
      scenario: null,
    })
    room.beginExercise(session.id, id, null)
    return
  }
  const before = chosen.empty ? null : await keepVersion(chosen.id, 'versionBefore', session.number)
  room.beginExercise(session.id, chosen.id, before)
}

/** Ends the exercise that is under way, if any, with what is on the page. Rejects when that is not on the disk. */
export async function endExercise(session: Session): Promise<void> {
  if (!exerciseUnderWay(session) || session.draftId === null) return
  const measures = (await live?.measures()) ?? null
  await live?.flush()
  try {
    room.endExercise(session.id, await keepVersion(session.draftId, 'versionAfter', session.number, measures))
  } catch (error) {
    // The draft was erased meanwhile: there is nothing left to keep, and the session must be able to end.
    if (!(error instanceof AppError && error.code === 'not-found')) throw error
    room.endExercise(session.id, null)
  }
}

async function keepVersion(
  draftId: DraftId,
  name: 'versionBefore' | 'versionAfter',
  number: number,
  measures: Awaited<ReturnType<LiveDraft['measures']>> = null,
): Promise<VersionId> {
  const { version } = await client().request('versions.create', {
    draftId,
    reason: 'named',
    name: texts()(`guided:exercise.${name}`, { number }),
    measures,
  })
  return version.id
}
