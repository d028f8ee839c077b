/** The player in a package, for its page alone: what the app needs is in `index.ts`. */
export { LessonUnit, type Recording } from './unit/LessonUnit.tsx'
export {
  type Cmi5Session,
  type LaunchParameters,
  launchParameters,
  openSession,
} from './unit/cmi5-session.ts'
export { type UnitRun, createUnitRun } from './unit/unit-run.ts'
export { emptyUnitState, readUnitState } from './unit/unit-state.ts'
