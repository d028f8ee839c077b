/** The developer's log: the kind of what broke and where, on the standard error output. Never a text. */
import type { Report } from '../services/ports.ts'

export const report: Report = (code, where) => {
  process.stderr.write(`[ensayo] ${where}: ${code}\n`)
}

/** The kind of an error: the name of its class and a code of the system, never its message, which could quote. */
export function errorKind(error: unknown): string {
  if (!(error instanceof Error)) return typeof error
  const code = 'code' in error && typeof error.code === 'string' ? ` ${error.code}` : ''
  return `${error.name}${code}`
}
