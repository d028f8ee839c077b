/** Audience: scenarios, the simulated room before a draft, and the practice feed. Nothing here leaves. */
export { AudienceView, AudienceSidebar } from './AudienceView.tsx'
export { flushConversations } from './conversation-saver.ts'
export { DrillNotice } from './DrillNotice.tsx'
export { bringPackScenarios, scenarioBand, scenarioFacts, scenarioList } from './scenarios.ts'
export const layout = 'split' as const
