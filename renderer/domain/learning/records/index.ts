/** Records for HR: what was learned as xAPI statements, and what a packaged lesson says to a platform. Pure. */
export { type Cmi5Launch, type Cmi5Statement, answeredStatement, definedStatement } from './cmi5.ts'
export { isJudged } from './interaction.ts'
export * from './xapi.ts'
