import { createToneClient, type ToneClient, type ToneClientOptions } from './tone-client.ts'
import { createToneEngines, type ToneEngines } from './tone-engines.ts'
import { createToneHost } from './tone-host.ts'

/** The same interface without a thread, for tests and tools: the host of the worker, called directly. */
export const createDirectToneClient = (
  options: Pick<ToneClientOptions, 'onResult' | 'onFailure'> & { readonly engines?: ToneEngines },
): ToneClient => {
  const { engines = createToneEngines(), ...callbacks } = options
  return createToneClient({
    ...callbacks,
    startThread: ({ onMessage }) => {
      const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 0))
      const host = createToneHost({ engines, post: onMessage, pause })
      return { send: host.receive, stop: () => undefined }
    },
  })
}
