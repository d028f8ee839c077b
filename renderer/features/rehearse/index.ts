/** Rehearse: drafts, the page, hints, versions, previews. */
export { RehearseSidebar } from './RehearseSidebar.tsx'
export { RehearseView, type RehearseViewProps } from './RehearseView.tsx'
export type { DispatchProps, RenderDispatch, ScenarioFacts } from './parts/DraftRoom.tsx'
export { bringPackAdvice } from './readiness/pack-advice.ts'
export { LiveDraft, type LiveDraftProps } from './live/LiveDraft.tsx'
import { flushDrafts as flushTexts } from './open-drafts.ts'
import { flushReadiness } from './readiness/readiness-store.ts'

/** Everything typed or answered in this room is on disk when it resolves, or said as not saved. */
export const flushDrafts = async (): Promise<void> => {
  await Promise.all([flushTexts(), flushReadiness()])
}

export const layout = 'three' as const
