/** The list of destinations: the built-in ones and the accounts that the executive added. */
import { AppError } from '../../shared/errors.ts'
import { destinationIdSchema, type DestinationId } from '../../shared/entities/ids.ts'
import type { Destination } from '../../shared/entities/publication.ts'
import type { Collection } from '../documents/collection.ts'
import type { Ledger } from '../ledger/ledger.ts'
import { bareExit, withExit } from '../outbox/exits.ts'
import type { Ports } from '../ports.ts'
import { openSession } from './bluesky/adapter.ts'
import { isLoopback } from './bluesky/http-fetch.ts'
import { builtInDestinations } from './built-in.ts'
import type { DestinationSecret } from './destination-secret.ts'

export type BlueskyAccount = {
  readonly service: string
  readonly identifier: string
  readonly appPassword: string
}

export type Destinations = {
  list(): Promise<readonly Destination[]>
  /** Throws `not-found`. */
  get(id: DestinationId): Promise<Destination>
  /**
   * Tries the credentials and keeps them: an exit of the kind "check", with none of the user's text. An
   * account that is there already gets the new password. Nothing is kept when the check fails.
   */
  addBluesky(account: BlueskyAccount, signal: AbortSignal): Promise<Destination>
  /** Forgets the account and its password. Built-in ones stay: `forbidden`. */
  remove(id: DestinationId): Promise<void>
}

export type DestinationsDeps = {
  readonly ports: Pick<Ports, 'http' | 'clock' | 'ids'>
  readonly accounts: Collection<Destination>
  readonly secrets: Collection<DestinationSecret>
  readonly ledger: Ledger
}

export function createDestinations({ ports, accounts, secrets, ledger }: DestinationsDeps): Destinations {
  const list = async () => {
    const added = [...(await accounts.list())].sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1))
    return [...added, ...builtInDestinations]
  }

  const keep = async (
    service: string,
    account: BlueskyAccount,
    did: string,
    handle: string,
  ): Promise<Destination> => {
    const known = (await accounts.list()).find((other) => other.service === service && other.account === did)
    const destination: Destination = {
      id: known?.id ?? destinationIdSchema.parse(ports.ids.random()),
      kind: 'bluesky',
      label: `@${handle}`,
      service,
      account: did,
      createdAt: known?.createdAt ?? ports.clock.now().toISOString(),
    }
    // The password first: an account in the list can always be used.
    await secrets.put({
      id: destination.id,
      identifier: account.identifier,
      appPassword: account.appPassword,
    })
    await accounts.put(destination)
    return destination
  }

  return {
    list,
    get: async (id) => {
      const found = (await list()).find((destination) => destination.id === id)
      if (!found) throw new AppError('not-found')
      return found
    },
    addBluesky: async (typed, signal) => {
      const service = serviceOrigin(typed.service)
      const account: BlueskyAccount = {
        service,
        identifier: typed.identifier.trim().replace(/^@/, ''),
        appPassword: typed.appPassword.trim(),
      }
      if (account.identifier === '' || account.appPassword === '') throw new AppError('invalid-parameters')
      const { did, handle } = await withExit(
        ledger,
        bareExit('destination-check', new URL(service).host),
        () =>
          openSession(
            { http: ports.http, now: () => ports.clock.now() },
            account,
            'destination-check',
            signal,
          ),
      )
      return keep(service, account, did, handle)
    },
    remove: async (id) => {
      if (builtInDestinations.some((destination) => destination.id === id)) throw new AppError('forbidden')
      await accounts.remove(id)
      await secrets.remove(id)
    },
  }
}

/** Only https, but for a server on this very machine: a password does not travel in the clear. */
function serviceOrigin(typed: string): string {
  const url = new URL(typed)
  const safe = url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url))
  if (!safe || url.username !== '' || url.password !== '') throw new AppError('refused-address')
  return url.origin
}
