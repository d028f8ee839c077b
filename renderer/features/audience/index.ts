/** Audience: scenarios, the simulated room before a draft, and the practice feed. Nothing here leaves. */
export { AudienceView, AudienceSidebar } from './AudienceView.tsx'
export { scenarioFacts, scenarioList } from './scenarios.ts'
export const layout = 'split' as const
