/** The whole app but its window. A second one on the same folder is the app after a restart. */
import { onTestFinished } from 'vitest'
import { createServices } from '../create-services.ts'
import { askOf } from './ask.ts'
import { createMemoryPorts } from './memory-ports.ts'

/** Stopped when the test ends. */
export async function appOn(folder: string) {
  const { ports, world } = createMemoryPorts(folder)
  const services = createServices(ports)
  await services.start()
  onTestFinished(() => services.stop())
  return { ask: askOf(services, ports), services, world }
}
