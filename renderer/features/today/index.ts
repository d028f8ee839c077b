/** Today: the one next thing, what waits, what is under way. */
export { TodayView } from './TodayView.tsx'
export type { ProgrammeItem } from './TodayView.tsx'
