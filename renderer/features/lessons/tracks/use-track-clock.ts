/** Counts the seconds in which a page of the track is open and the window has the focus. Nothing depends on them. */
import { useEffect } from 'react'
import type { Track } from '../../../domain/learning/tracks/index.ts'
import { addSeconds, flushTracks } from './tracks-store.ts'

const tickMs = 1000
/** The vault is not written every second. */
const keptEverySeconds = 15

export function useTrackClock(track: Track | undefined): void {
  useEffect(() => {
    if (!track) return
    let seconds = 0
    const keep = () => {
      if (seconds > 0) addSeconds(track, seconds)
      seconds = 0
    }
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible' && document.hasFocus()) seconds += 1
      if (seconds >= keptEverySeconds) keep()
    }, tickMs)
    const leave = () => {
      keep()
      void flushTracks()
    }
    window.addEventListener('pagehide', leave)
    return () => {
      clearInterval(timer)
      window.removeEventListener('pagehide', leave)
      leave()
    }
  }, [track])
}
