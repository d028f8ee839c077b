/** What time it is for Today, which may stay open overnight: looked at again each hour and when one comes back. */
import { useEffect, useState } from 'react'

const lookEveryMs = 60_000

export function useMoment(): Date {
  const [moment, setMoment] = useState(() => new Date())
  useEffect(() => {
    const look = () => setMoment((last) => (hourOf(last) === hourOf(new Date()) ? last : new Date()))
    const timer = setInterval(look, lookEveryMs)
    window.addEventListener('focus', look)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      window.removeEventListener('focus', look)
      document.removeEventListener('visibilitychange', look)
    }
  }, [])
  return moment
}

const hourOf = (at: Date): number => Math.floor(at.getTime() / 3_600_000)
