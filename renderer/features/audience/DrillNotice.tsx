/** The drill's clock over the page where one writes: slim, and nothing where there is no clock. */
import './audience.css'
import { useEffect, useState } from 'react'
import type { Draft } from '../../../electron/shared/entities/draft.ts'
import type { Pressure } from '../../domain/audience/scenario.ts'
import { DrillClock } from './parts/DrillClock.tsx'
import { cardById, openScenario } from './scenarios.ts'
import { useDrill } from './use-drill.ts'

export function DrillNotice({ draft }: { readonly draft: Draft }) {
  const [pressure, setPressure] = useState<Pressure | null>(null)
  const scenarioId = draft.scenario?.id
  useEffect(() => {
    const card = cardById(scenarioId)
    if (!card) return
    let current = true
    void openScenario(card).then((loaded) => current && loaded.ok && setPressure(loaded.value.pressure))
    return () => {
      current = false
    }
  }, [scenarioId])
  const drill = useDrill(draft.id, pressure, draft.language)
  return <DrillClock drill={drill} language={draft.language} />
}
