/** The tone host in a real thread of Node, for the tests of the client: same messages, same host. */
import { parentPort, workerData } from 'node:worker_threads'
import { createToneEngines } from '../tone-engines.ts'
import { createToneHost } from '../tone-host.ts'
import type { ToWorker } from '../tone-protocol.ts'

const port = parentPort
if (port === null) throw new Error('node-worker.ts runs as a worker only')
if ((workerData as { readonly broken: boolean }).broken) throw new Error('broken on purpose')

const host = createToneHost({
  engines: createToneEngines(),
  post: (message) => port.postMessage(message, []),
  pause: () => new Promise((resolve) => setTimeout(resolve, 0)),
})

port.on('message', (message: ToWorker) => host.receive(message))
