/** The starting point: twelve situations, what weighs most, and the path that follows from it. Pure. */
export { type Change, changeBetween } from './change.ts'
export { type PathItem, nextOnPath, pathFor } from './path.ts'
export {
  type PathData,
  type PathKey,
  type Paths,
  type Questions,
  type Situation,
  pathsSchema,
  questionsSchema,
} from './schema.ts'
export {
  type Invitation,
  type Standing,
  answerQuestion,
  beginTaking,
  chosenOf,
  firstOpen,
  invitation,
  postpone,
  resumeTaking,
  setAside,
  standing,
} from './taking.ts'
export { weigh } from './weigh.ts'
