/** The whole app but its window. A second one on the same folder is the app after a restart. */
import { onTestFinished } from 'vitest'
import type { MethodName, ParamsOf, ResultOf } from '../../shared/contract.ts'
import { fromWireError } from '../../shared/errors.ts'
import { createServices } from '../create-services.ts'
import { createDispatch } from '../dispatch.ts'
import { createMemoryPorts } from './memory-ports.ts'

export async function appOn(folder: string) {
  const { ports, world } = createMemoryPorts(folder)
  const services = createServices(ports)
  await services.start()
  onTestFinished(() => services.stop())
  const dispatch = createDispatch(services.handlers, ports.report)
  const ask = async <Name extends MethodName>(
    method: Name,
    params: ParamsOf<Name>,
  ): Promise<ResultOf<Name>> => {
    const context = { requestId: 'x', signal: new AbortController().signal, progress: () => undefined }
    const reply = await dispatch(method, params, context)
    if (!reply.ok) throw fromWireError(reply.error)
    return reply.value as ResultOf<Name>
  }
  return { ask, services, world }
}
