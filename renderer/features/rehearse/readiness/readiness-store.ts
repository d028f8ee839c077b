/**
 * What was looked at before a text leaves, on screen and on disk.
 *
 * Answers are written one at a time, the newest last; what could not be written stays on screen, is said, and
 * goes with the next answer or the next flush.
 */
import { create } from 'zustand'
import { draftIdSchema } from '../../../../electron/shared/entities/ids.ts'
import type { Policy, Readiness } from '../../../../electron/shared/entities/readiness.ts'
import { client, markDirty, trackSave } from '../../../bridge/index.ts'

type ReadinessState = {
  /** Null: nothing was looked at yet. Missing: not read from the vault yet. */
  readonly kept: Readonly<Record<string, Readiness | null>>
  /** The company's own list; null for the app's, undefined until read. */
  readonly policy: Policy | null | undefined
  readonly error: unknown
}

export const useReadinessStore = create<ReadinessState>(() => ({ kept: {}, policy: undefined, error: null }))

export async function loadReadiness(draftId: string): Promise<void> {
  try {
    const [readiness, policy] = await Promise.all([
      client().request('readiness.get', { draftId: draftIdSchema.parse(draftId) }),
      client().request('policy.get'),
    ])
    useReadinessStore.setState(({ kept }) => ({
      // What is on screen and not yet written is newer than the vault.
      kept: waiting.has(draftId) ? kept : { ...kept, [draftId]: readiness },
      policy,
      error: null,
    }))
  } catch (error) {
    useReadinessStore.setState({ error })
  }
}

export type Answers = Partial<Pick<Readiness, 'shouldI' | 'keyMessage' | 'policy' | 'confidential'>>

/** Takes answers up and writes them after a pause in typing (`pauseMs`), or at once. */
export function answer(draftId: string, channel: Readiness['channel'], answers: Answers, pauseMs = 0): void {
  useReadinessStore.setState(({ kept }) => ({
    kept: { ...kept, [draftId]: { ...(kept[draftId] ?? blank(draftId, channel)), ...answers, channel } },
  }))
  markDirty()
  const timer = waiting.get(draftId)
  if (timer !== undefined) clearTimeout(timer)
  waiting.set(
    draftId,
    setTimeout(() => void write(draftId), pauseMs),
  )
}

export async function savePolicy(policy: Policy | null): Promise<void> {
  const saved = await trackSave(() => client().request('policy.save', policy))
  useReadinessStore.setState({ policy: saved })
}

/** Everything answered is on disk when it resolves, or said as not saved. */
export async function flushReadiness(): Promise<void> {
  await Promise.all([...waiting.keys()].map(write))
}

const blank = (draftId: string, channel: Readiness['channel']): Readiness => ({
  id: draftIdSchema.parse(draftId),
  channel,
  shouldI: null,
  keyMessage: '',
  policy: null,
  confidential: null,
  updatedAt: new Date().toISOString(),
})

/** Drafts with answers that are not on disk, each with its timer. */
const waiting = new Map<string, ReturnType<typeof setTimeout>>()
let queue: Promise<void> = Promise.resolve()

function write(draftId: string): Promise<void> {
  clearTimeout(waiting.get(draftId))
  queue = queue.then(async () => {
    const readiness = useReadinessStore.getState().kept[draftId]
    if (!readiness || !waiting.has(draftId)) return
    try {
      await trackSave(() => client().request('readiness.save', readiness))
      if (useReadinessStore.getState().kept[draftId] === readiness) waiting.delete(draftId)
      useReadinessStore.setState({ error: null })
    } catch (error) {
      useReadinessStore.setState({ error })
    }
  })
  return queue
}

/** For what is answered now. */
export const thisMoment = (): string => new Date().toISOString()
