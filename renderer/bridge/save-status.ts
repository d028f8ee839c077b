/**
 * What the status bar says about saving. "Saved at 10:42" appears only after the main process has
 * acknowledged that the text is on disk, and only while nothing newer waits to be written.
 */
import { create } from 'zustand'

type SaveStatus = {
  readonly pending: number
  /** Moment of the last acknowledged save, or null before the first. */
  readonly savedAt: Date | null
  /** True from a failed save until the next acknowledged one. */
  readonly failed: boolean
  /** Text that was typed and not yet handed to a save. */
  readonly dirty: boolean
}

export const useSaveStatus = create<SaveStatus>(() => ({
  pending: 0,
  savedAt: null,
  failed: false,
  dirty: false,
}))

/**
 * The same for the eye: while one types it stands still. It says "unsaved" from the first key, and a save that
 * runs between two keys is shown once they rest: the saved text is then older than what stands on the page.
 * A failure shows at once.
 */
export const useShownSaveStatus = create<SaveStatus>(() => useSaveStatus.getState())

/** Longer than between two keys, shorter than the pause after which a text is saved. */
export const restMs = 250

let lastMark = Number.NEGATIVE_INFINITY
let timer: ReturnType<typeof setTimeout> | undefined

function show(): void {
  const status = useSaveStatus.getState()
  const shown = useShownSaveStatus.getState()
  const isWorse = (status.failed && !shown.failed) || (status.dirty && !shown.dirty && shown.pending === 0)
  const rest = untilKeysRest()
  if (isWorse || rest === 0) {
    clearTimeout(timer)
    timer = undefined
    useShownSaveStatus.setState(status)
  } else
    timer ??= setTimeout(() => {
      timer = undefined
      show()
    }, rest)
}

useSaveStatus.subscribe(show)

/** In ms, how long it still is until the keys rest; 0 when they do. What can wait should not be drawn before. */
export const untilKeysRest = (): number => Math.max(0, lastMark + restMs - performance.now())

/** Call when something was typed that a later `trackSave` will write. */
export function markDirty(): void {
  lastMark = performance.now()
  if (!useSaveStatus.getState().dirty) useSaveStatus.setState({ dirty: true })
}

/** Runs a save and tells the status bar how it went. The failure still reaches the caller. */
export async function trackSave<Result>(save: () => Promise<Result>): Promise<Result> {
  useSaveStatus.setState((status) => ({ pending: status.pending + 1, dirty: false }))
  try {
    const result = await save()
    // In one step: each is a drawing of the status bar, and saves happen while one types.
    useSaveStatus.setState(({ pending }) => ({ pending: pending - 1, savedAt: new Date(), failed: false }))
    return result
  } catch (error) {
    useSaveStatus.setState(({ pending }) => ({ pending: pending - 1, failed: true }))
    throw error
  }
}
