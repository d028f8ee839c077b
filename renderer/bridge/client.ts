/** The typed client of the contract. The only way from the interface to the main process. */
import type {
  EnsayoBridge,
  EventName,
  EventPayloads,
  MethodName,
  ParamsOf,
  ResultOf,
} from '../../electron/shared/contract.ts'
import { afterCrossing } from '../../electron/shared/crossing.ts'
import { AppError, fromWireError } from '../../electron/shared/errors.ts'

export type RequestOptions = {
  readonly signal?: AbortSignal
  readonly onProgress?: (done: number, total: number) => void
}

/** Parameters may be left out where the method takes none. */
type ParamsArgument<Name extends MethodName> =
  undefined extends ParamsOf<Name>
    ? [params?: ParamsOf<Name>, options?: RequestOptions]
    : [params: ParamsOf<Name>, options?: RequestOptions]

export type Client = {
  /** Rejects with an AppError for an expected failure; its code says which. */
  readonly request: <Name extends MethodName>(
    method: Name,
    ...rest: ParamsArgument<Name>
  ) => Promise<ResultOf<Name>>
  /** Returns the function that ends the subscription. */
  readonly subscribe: <Name extends EventName>(
    event: Name,
    listener: (payload: EventPayloads[Name]) => void,
  ) => () => void
}

export function createClient(bridge: EnsayoBridge): Client {
  let lastRequest = 0
  const subscribe: Client['subscribe'] = (event, listener) =>
    bridge.subscribe(event, (payload) => listener(payload as EventPayloads[typeof event]))

  const request = async (
    method: string,
    params?: unknown,
    options: RequestOptions = {},
  ): Promise<unknown> => {
    const requestId = `r${(lastRequest += 1)}`
    const { signal, onProgress } = options
    if (signal?.aborted) throw new AppError('cancelled')
    const cancel = () => bridge.cancel(requestId)
    signal?.addEventListener('abort', cancel, { once: true })
    const unsubscribe =
      onProgress &&
      subscribe('request.progressed', (progress) => {
        if (progress.requestId === requestId) onProgress(progress.done, progress.total)
      })
    try {
      const reply = afterCrossing(await bridge.request(method, params, requestId))
      if (reply.ok) return reply.value
      throw fromWireError(reply.error)
    } finally {
      signal?.removeEventListener('abort', cancel)
      unsubscribe?.()
    }
  }
  return { request: request as Client['request'], subscribe }
}
