/**
 * Progress through the lessons, kept in the vault at each step and answer.
 *
 * What is on screen is always the newest; at most one save a lesson is under way, and the newest state follows
 * it. A save that fails loses nothing: the state stays here, is named, and goes along with the next save.
 */
import { create } from 'zustand'
import type { Answer, LessonProgress } from '../../../electron/shared/entities/learning.ts'
import { client, markDirty } from '../../bridge/index.ts'
import {
  type LessonContent,
  completeLesson,
  giveAnswer,
  goToStep,
  mergeProgress,
  resumeLesson,
} from '../../domain/learning/index.ts'
import { createKeeper } from './keeper.ts'

/** Typing is saved this long after the last key; steps and choices at once. */
export const typingPauseMs = 400

export type LessonsState = {
  readonly loading: 'not-yet' | 'loading' | 'ready' | 'failed'
  readonly loadError: unknown
  readonly saveError: unknown
  readonly progress: Readonly<Record<string, LessonProgress>>
}

export const emptyLessonsState: LessonsState = {
  loading: 'not-yet',
  loadError: null,
  saveError: null,
  progress: {},
}
export const useLessons = create<LessonsState>(() => emptyLessonsState)

/** Reads what was kept. What was done meanwhile in this window is laid over it, then saved. */
export async function loadProgress(): Promise<void> {
  if (useLessons.getState().loading === 'loading') return
  useLessons.setState({ loading: 'loading', loadError: null })
  try {
    const kept = await client().request('progress.list')
    useLessons.setState((state) => ({
      loading: 'ready',
      progress: { ...state.progress, ...layOver(kept, state.progress) },
    }))
    await flushLessons()
  } catch (error) {
    useLessons.setState({ loading: 'failed', loadError: error })
  }
}

const layOver = (
  kept: readonly LessonProgress[],
  here: Readonly<Record<string, LessonProgress>>,
): Record<string, LessonProgress> =>
  Object.fromEntries(
    kept.map((each) => {
      const newer = here[each.lessonId]
      return [each.lessonId, newer ? mergeProgress(each, newer) : each]
    }),
  )

/** The steps of the player: those of the text and the closing one. */
export const stepCount = (content: LessonContent): number => content.steps.length + 1

/** Where the reader is in this lesson, without writing anything. */
export function progressIn(
  content: LessonContent,
  progress: Readonly<Record<string, LessonProgress>>,
  now = new Date(),
): LessonProgress {
  return resumeLesson(
    progress[content.data.id],
    content.data,
    new Set(content.exercises.keys()),
    stepCount(content),
    now,
  )
}

export const moveTo = (content: LessonContent, step: number): void =>
  change(content, (progress) => goToStep(progress, Math.min(step, stepCount(content) - 1), new Date()), 0)

export const finish = (content: LessonContent): void =>
  change(content, (progress) => completeLesson(progress, new Date()), 0)

/** `typed` answers wait for a pause in the typing. */
export const answer = (content: LessonContent, exerciseId: string, given: Answer, typed = false): void =>
  change(
    content,
    (progress) => giveAnswer(progress, exerciseId, given, new Date()),
    typed ? typingPauseMs : 0,
  )

function change(
  content: LessonContent,
  how: (progress: LessonProgress) => LessonProgress,
  delayMs: number,
): void {
  const { id } = content.data
  useLessons.setState((state) => ({
    progress: { ...state.progress, [id]: how(progressIn(content, state.progress)) },
  }))
  markDirty()
  keeper.want(id, delayMs)
}

/** Writes at once whatever waits: the window closes, the reader leaves. Resolves when it is on disk or failed. */
export const flushLessons = (): Promise<void> => keeper.flush()

const keeper = createKeeper<LessonProgress>({
  // Before the vault was read, a save could overwrite what it holds: loadProgress flushes afterwards.
  read: (id) => {
    const { loading, progress } = useLessons.getState()
    return loading === 'ready' ? progress[id] : undefined
  },
  save: (state) => client().request('progress.save', state),
  onSettled: (saveError) => useLessons.setState({ saveError }),
})
