/** The moment that several parts share. */
import { useEffect, useReducer } from 'react'
import { room } from './room.ts'

/** The present moment; while `ticking`, the component is drawn anew every second. */
export function useNow(ticking: boolean): Date {
  const [, drawAgain] = useReducer((count: number) => count + 1, 0)
  useEffect(() => {
    if (!ticking) return
    const timer = setInterval(drawAgain, 1000)
    return () => clearInterval(timer)
  }, [ticking])
  return room.now()
}
