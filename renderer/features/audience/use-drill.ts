/** The drill of a draft, and its clock while it runs. */
import { useCallback, useEffect, useState } from 'react'
import type { ContentReference, DraftId } from '../../../electron/shared/entities/ids.ts'
import type { Drill } from '../../../electron/shared/entities/rehearsal.ts'
import { client, trackSave } from '../../bridge/index.ts'
import { readClock, type StoryClock } from '../../domain/audience/drill-clock.ts'
import type { Pressure } from '../../domain/audience/scenario.ts'
import { texts } from '../../i18n/index.ts'
import { announce } from '../../ui/announcer.tsx'

export type UseDrill = {
  /** Null until it is read, and for a draft that is no drill. */
  readonly drill: Drill | null
  /** False until it is known whether there is one. */
  readonly isKnown: boolean
  /** Null without a clock. */
  readonly clock: StoryClock | null
  readonly stopClock: () => Promise<void>
  /** The text came before its readers: the first time counts. */
  readonly bring: () => Promise<void>
}

const save = (drill: Drill): Promise<Drill> => trackSave(() => client().request('drills.save', drill))

/** Begins a drill now. Resolves when the start is on disk: a restart finds the clock running. */
export function startDrill(draftId: DraftId, scenario: ContentReference, clock: boolean): Promise<Drill> {
  const now = new Date().toISOString()
  return save({ id: draftId, scenario, clock, startedAt: now, broughtAt: null, updatedAt: now })
}

export function useDrill(draftId: DraftId, pressure: Pressure | null, language: string): UseDrill {
  const [drill, setDrill] = useState<Drill | null>(null)
  const [isKnown, setKnown] = useState(false)
  useEffect(() => {
    let current = true
    client()
      .request('drills.get', { draftId })
      .then((found) => current && setDrill(found))
      // Without it one writes without a clock; the room itself reports what is wrong with the vault.
      .catch(() => undefined)
      .finally(() => current && setKnown(true))
    return () => {
      current = false
    }
  }, [draftId])
  const clock = useClock(drill, pressure, language)
  const change = useCallback(
    async (patch: Partial<Drill>) => {
      if (drill) setDrill(await save({ ...drill, ...patch }))
    },
    [drill],
  )
  const stopClock = useCallback(() => change({ clock: false }), [change])
  const bring = useCallback(async () => {
    if (drill?.broughtAt === null) await change({ broughtAt: new Date().toISOString() })
  }, [drill, change])
  return { drill, isKnown, clock, stopClock, bring }
}

/** Looks again only when something changes: never every second. Events are said aloud, minutes are not. */
function useClock(drill: Drill | null, pressure: Pressure | null, language: string): StoryClock | null {
  const started = drill?.clock ? Date.parse(drill.startedAt) : null
  const [nowMs, setNowMs] = useState(() => Date.now())
  useEffect(() => {
    if (started === null || !pressure) return
    let timer: ReturnType<typeof setTimeout> | undefined
    // What had happened before one came in is on the page; what happens now is said.
    let known = readClock(started, Date.now(), pressure)
    const look = () => {
      clearTimeout(timer)
      const at = Date.now()
      const now = readClock(started, at, pressure)
      setNowMs(at)
      for (const event of now.events.slice(known.events.length)) announce(arrivalOf(event, language))
      if (now.isUp && !known.isUp) announce(texts()('talk:drill.up'))
      known = now
      if (now.nextChangeMs !== null) timer = setTimeout(look, now.nextChangeMs + 20)
    }
    timer = setTimeout(look, 0)
    // A laptop that slept has missed its timers.
    document.addEventListener('visibilitychange', look)
    return () => {
      clearTimeout(timer)
      document.removeEventListener('visibilitychange', look)
    }
  }, [started, pressure, language])
  return started === null || !pressure ? null : readClock(started, nowMs, pressure)
}

function arrivalOf(event: Pressure['events'][number], language: string): string {
  const key = language.startsWith('es') ? 'es' : 'en'
  return texts()('talk:drill.arrived', { from: event.from[key], says: event.says[key] })
}
