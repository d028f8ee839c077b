/** Asks the services as the window would, through the dispatch. Free of the test runner: torture asks too. */
import type { MethodName, ParamsOf, ResultOf } from '../../shared/contract.ts'
import { fromWireError } from '../../shared/errors.ts'
import type { Services } from '../create-services.ts'
import { createDispatch } from '../dispatch.ts'
import type { Ports } from '../ports.ts'

/** Rejects with the AppError that the window would see. */
export function askOf({ handlers }: Services, { report }: Pick<Ports, 'report'>) {
  const dispatch = createDispatch(handlers, report)
  return async <Name extends MethodName>(method: Name, params: ParamsOf<Name>): Promise<ResultOf<Name>> => {
    const context = { requestId: 'x', signal: new AbortController().signal, progress: () => undefined }
    const reply = await dispatch(method, params, context)
    if (!reply.ok) throw fromWireError(reply.error)
    return reply.value as ResultOf<Name>
  }
}
