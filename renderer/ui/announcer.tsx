/** Says a sentence to screen readers without showing it. One polite live region for the whole window. */
import { create } from 'zustand'

const useAnnouncement = create<{ readonly text: string }>(() => ({ text: '' }))

export function announce(text: string): void {
  // A repeated sentence is spoken again only when the text differs.
  useAnnouncement.setState((last) => ({ text: last.text === text ? `${text}\u00a0` : text }))
}

export function Announcer() {
  const { text } = useAnnouncement()
  return (
    <p className="visually-hidden" role="status" aria-live="polite">
      {text}
    </p>
  )
}
