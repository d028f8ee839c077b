/**
 * The only way in: finds the method, parses its parameters, runs its handler, maps what went wrong.
 *
 * Always answers a Reply, never throws. Nothing of a failure crosses but its code: messages and stacks
 * could quote what the user wrote.
 */
import { contract, type MethodName, type Reply } from '../shared/contract.ts'
import { AppError, toWireError } from '../shared/errors.ts'
import type { Handler, Handlers, RequestContext } from './handlers.ts'
import type { Report } from './ports.ts'

export type Dispatch = (method: string, params: unknown, context: RequestContext) => Promise<Reply>

export function createDispatch(handlers: Handlers, report: Report = () => undefined): Dispatch {
  return async (method, params, context) => {
    try {
      return { ok: true, value: await run(handlers, method, params, context) }
    } catch (thrown) {
      // A handler stopped by its own request's cancellation may throw anything on its way out.
      const error =
        context.signal.aborted && !(thrown instanceof AppError) ? new AppError('cancelled') : thrown
      const wire = toWireError(error)
      if (wire.code === 'unexpected') report(errorName(error), knownName(method) ?? 'unknown-method')
      return { ok: false, error: wire }
    }
  }
}

async function run(handlers: Handlers, method: string, params: unknown, context: RequestContext) {
  const name = knownName(method)
  if (name === null) throw new AppError('unknown-method')
  const parsed = contract[name].params.safeParse(params)
  if (!parsed.success)
    throw new AppError('invalid-parameters', { details: { issues: parsed.error.issues.length } })
  if (context.signal.aborted) throw new AppError('cancelled')
  // The parse above is what ties these parameters to this handler; the union of all handlers cannot say so.
  const handler = handlers[name] as Handler<MethodName>
  return handler(parsed.data as never, context)
}

/** Own names only: `constructor` and `__proto__` are not methods. */
function knownName(method: string): MethodName | null {
  return typeof method === 'string' && Object.hasOwn(contract, method) ? (method as MethodName) : null
}

/** The class of an error, which code gave it; never its message. */
function errorName(error: unknown): string {
  return error instanceof Error ? error.name : typeof error
}
