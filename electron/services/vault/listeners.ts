import { AppError } from '../../shared/errors.ts'
import type { Report } from '../ports.ts'

export type Listeners = {
  readonly add: (listener: () => void | Promise<void>) => () => void
  /** Calls all, one after the other, in the order they came. One that fails is reported and stops nobody. */
  readonly call: () => Promise<void>
}

export function createListeners(where: string, report: Report): Listeners {
  const listeners = new Set<() => void | Promise<void>>()
  return {
    add(listener) {
      listeners.add(listener)
      return () => void listeners.delete(listener)
    },
    async call() {
      for (const listener of listeners) {
        try {
          await listener()
        } catch (error) {
          report(error instanceof AppError ? error.code : 'unexpected', where)
        }
      }
    },
  }
}
