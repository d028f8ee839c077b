/** Today: the one next thing, what waits, what is under way. */
export { TodayView } from './TodayView.tsx'
export type { LatestWord, ProgrammeItem } from './TodayView.tsx'
