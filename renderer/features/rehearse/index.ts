/** Rehearse: drafts, the page, hints, versions, previews. */
export { RehearseSidebar } from './RehearseSidebar.tsx'
export { RehearseView, type RehearseViewProps } from './RehearseView.tsx'
export type { DispatchProps, RenderDispatch, ScenarioFacts } from './parts/DraftRoom.tsx'
export { flushDrafts } from './open-drafts.ts'
export const layout = 'three' as const
