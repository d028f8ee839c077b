/** Whether only the text is to be seen. The page, the palette and the menu all ask for it here. */
import { create } from 'zustand'

type FocusMode = {
  /** A page that can be alone is open. */
  readonly available: boolean
  readonly on: boolean
}

export const useFocusMode = create<FocusMode>(() => ({ available: false, on: false }))

export function setFocusMode(on: boolean): void {
  const { available } = useFocusMode.getState()
  useFocusMode.setState({ on: on && available })
}

export const toggleFocusMode = (): void => setFocusMode(!useFocusMode.getState().on)

/** For the page: makes focus possible, and everything visible again when the page goes. */
export function offerFocusMode(): () => void {
  useFocusMode.setState({ available: true })
  const follow = () => {
    const root = document.documentElement
    if (useFocusMode.getState().on) root.dataset['writing'] = 'focus'
    else delete root.dataset['writing']
  }
  const stop = useFocusMode.subscribe(follow)
  return () => {
    useFocusMode.setState({ available: false, on: false })
    stop()
  }
}
