/**
 * The outbox: what was agreed to leave, until it has left or was taken back.
 *
 * Held to always, whatever crashes or drops out:
 * - a publication is on disk before anything about it happens, and its text never changes;
 * - the ledger's entry is on disk before the text moves;
 * - nothing is sent again before the network was asked, by the key fixed beforehand, whether it is there;
 * - after a crash or a quit nothing is sent by itself, but for the one text for which that was chosen.
 */
import { AppError, type AppErrorCode } from '../../shared/errors.ts'
import type { PublicationId } from '../../shared/entities/ids.ts'
import type { DestinationKind, Publication } from '../../shared/entities/publication.ts'
import type { Attempt, DestinationAdapter, LookUp } from '../destinations/adapter.ts'
import type { Ledger, LedgerOutcome } from '../ledger/ledger.ts'
import type { Ports } from '../ports.ts'
import type { PublishableDrafts } from '../publishing-deps.ts'
import { bareExit, entriesFor } from './exits.ts'
import type { PublicationStore } from './publication-store.ts'
import { isCancellable, isWaiting } from './transitions.ts'
import { createTimers } from './timers.ts'

export const sendWhenConnectedMs = 24 * 60 * 60 * 1000
/** Attempts, and looks at the network, before a person is asked again. */
export const maxAttempts = 4
const backoffMs = [2000, 8000, 30_000] as const
/** A server that asks for a longer pause than this gets no answer from a timer: the person decides. */
const longestPauseMs = 15 * 60 * 1000
/** A timer that fires this late slept with the laptop: the person has to be asked again. */
const oversleptMs = 60_000
/** How long `rest` waits for what is being sent. */
const drainMs = 5000

export type Outbox = {
  /** Reads the stored publications and settles what a crash or quit left behind. */
  wake(): Promise<void>
  /** Before the vault closes. What is held is cancelled; what is being sent gets a few seconds. */
  rest(reason: 'lock' | 'quit'): Promise<void>
  /** Takes an agreed publication in the state `held`. On disk when it resolves. */
  accept(publication: Publication): Promise<void>
  /** For the clipboard and a file: takes it in the state `ready` and acts. Resolves with what became of it. */
  actAtOnce(publication: Publication, adapter: DestinationAdapter): Promise<Publication>
  cancel(id: PublicationId): Promise<Publication>
  resume(id: PublicationId): Promise<Publication>
  sendWhenConnected(id: PublicationId, on: boolean): Promise<Publication>
}

export type OutboxDeps = {
  readonly ports: Pick<Ports, 'clock' | 'network' | 'report'>
  readonly store: PublicationStore
  readonly ledger: Ledger
  readonly drafts: Pick<PublishableDrafts, 'markPublished'>
  readonly adapterFor: (kind: DestinationKind) => DestinationAdapter
}

export function createOutbox({ ports, store, ledger, drafts, adapterFor }: OutboxDeps): Outbox {
  const { clock, network } = ports
  const timers = createTimers(clock)
  const running = new Map<PublicationId, Promise<void>>()
  /** Attempts and looks since a person last decided. */
  const tries = new Map<PublicationId, number>()
  /** Found under way at the start: whatever the network says, nothing goes out again unasked. */
  const leftOver = new Set<PublicationId>()
  let awake = false
  let stopListening = () => {}
  let abort = new AbortController()

  const report = (where: string) => (error: unknown) =>
    ports.report(error instanceof AppError ? error.code : 'unexpected', `outbox.${where}`)
  const iso = () => clock.now().toISOString()

  // --- driving one publication ------------------------------------------------------------------

  /**
   * Runs `work` for a publication after what runs for it already. Never throws. The signal belongs to this
   * opening of the vault: work that outlives it must do nothing more.
   */
  const drive = (
    id: PublicationId,
    where: string,
    work: (signal: AbortSignal) => Promise<void>,
  ): Promise<void> => {
    const { signal } = abort
    const run = (running.get(id) ?? Promise.resolve())
      .then(() => (awake && !signal.aborted ? work(signal) : undefined))
      .catch(report(where))
      .finally(() => {
        if (running.get(id) === run) running.delete(id)
      })
    running.set(id, run)
    return run
  }
  const send = (id: PublicationId) => drive(id, 'send', (signal) => sendNow(id, signal))
  const settle = (id: PublicationId) => drive(id, 'settle', (signal) => settleUnknown(id, signal))

  const sendNow = async (
    id: PublicationId,
    signal: AbortSignal,
    given?: DestinationAdapter,
  ): Promise<void> => {
    const adapter = given ?? adapterFor(store.get(id).destination.kind)
    if (adapter.needsNetwork && !network.online()) {
      await store.change(id, ({ state }) => (state === 'ready' ? { state: 'waiting-network' } : null))
      return
    }
    let begun = false
    let publication: Publication
    try {
      publication = await store.change(id, ({ state, attempts }) => {
        begun = state === 'ready'
        return begun ? { state: 'sending', attempts: attempts + 1, failure: null } : null
      })
    } catch (error) {
      await store.record(id, { state: 'failed', failure: codeOf(error) }) // not on disk: not sent
      return
    }
    if (!begun) return // taken back in between
    let entries: readonly string[]
    try {
      entries = (await ledger.appendAll(entriesFor(publication, adapter.plan(publication)))).map(
        (entry) => entry.id,
      )
    } catch (error) {
      // No record of the exit, no exit.
      await store.record(id, { state: 'failed', failure: codeOf(error) })
      return
    }
    if (signal.aborted) return
    const attempt = await adapter.attempt(publication, signal).catch((error: unknown): Attempt => {
      report('attempt')(error) // a bug in an adapter: assume the worst
      return { kind: 'unknown', code: 'unexpected' }
    })
    // The drain ran out of time: what is stored says `sending`, and the next start asks the network.
    if (signal.aborted) return
    await conclude(publication, attempt, entries, signal)
  }

  /** The ledger first: when a crash comes in between, the state still leads to a look and a second mark. */
  const conclude = async (
    publication: Publication,
    attempt: Attempt,
    entries: readonly string[],
    signal: AbortSignal,
  ): Promise<void> => {
    const { id } = publication
    switch (attempt.kind) {
      case 'sent':
        await mark(entries, 'done')
        return finish(publication, attempt.receipt)
      case 'handed-over':
        await mark(entries, 'done')
        await store.record(id, { state: 'handed-over', failure: null })
        return
      case 'unknown':
        await mark(entries, 'unknown')
        await store.record(id, { state: 'unknown', failure: attempt.code })
        return settleUnknown(id, signal)
      case 'not-sent':
        await mark(entries, 'failed')
        return notSent(publication, attempt)
    }
  }

  const finish = async (
    publication: Publication,
    receipt: { readonly url: string | null; readonly remoteId: string | null },
  ): Promise<void> => {
    await drafts.markPublished(publication.draftId, publication.text).catch(report('mark-published'))
    await store.record(publication.id, {
      state: 'sent',
      failure: null,
      receipt: { at: iso(), ...receipt, confirmedByHand: false },
    })
    leftOver.delete(publication.id)
  }

  const notSent = async (
    publication: Publication,
    attempt: Extract<Attempt, { kind: 'not-sent' }>,
  ): Promise<void> => {
    const { id } = publication
    const failure = attempt.code
    if (attempt.again === 'when-online' || (attempt.again === 'later' && !network.online())) {
      await store.record(id, { state: 'waiting-network', failure })
      return
    }
    const pause = attempt.again === 'later' ? nextPause(id, attempt.retryAfterMs) : null
    if (pause === null) {
      await store.record(id, { state: 'failed', failure })
      return
    }
    await store.record(id, { state: 'ready', failure })
    timers.set(id, pause, () => void send(id))
  }

  /** Null when it is time to ask a person. Counts the try. */
  const nextPause = (id: PublicationId, askedMs = 0): number | null => {
    const tried = (tries.get(id) ?? 0) + 1
    tries.set(id, tried)
    const pause = backoffMs[tried - 1]
    if (tried >= maxAttempts || pause === undefined || askedMs > longestPauseMs) return null
    return Math.max(pause, askedMs)
  }

  // --- what nobody knows --------------------------------------------------------------------------

  const settleUnknown = async (id: PublicationId, signal: AbortSignal): Promise<void> => {
    const publication = store.get(id)
    const { needsNetwork } = adapterFor(publication.destination.kind)
    if (publication.state !== 'unknown' || (needsNetwork && !network.online())) return
    const found = await look(publication, signal)
    if (signal.aborted) return
    switch (found.kind) {
      case 'found':
        await markEarlier(publication, 'done')
        return finish(publication, found.receipt)
      case 'unknowable':
        await store.record(id, { state: 'handed-over' })
        return
      case 'absent':
        await markEarlier(publication, 'failed')
        return notThere(publication, signal)
      case 'unreachable': {
        const pause = nextPause(id)
        if (pause !== null) timers.set(id, pause, () => void settle(id))
      }
    }
  }

  /** Asking is an exit too, though none of the user's text is in it. */
  const look = async (publication: Publication, signal: AbortSignal): Promise<LookUp> => {
    const adapter = adapterFor(publication.destination.kind)
    if (publication.destination.service === null) return adapter.lookUp(publication, signal)
    const { id } = await ledger.append(
      bareExit('destination-check', new URL(publication.destination.service).host, publication.id),
    )
    const found = await adapter.lookUp(publication, signal)
    await ledger.update(id, found.kind === 'unreachable' ? 'failed' : 'done')
    return found
  }

  /** The network has never seen it. Within the act it is sent again; after a restart a person is asked. */
  const notThere = async (publication: Publication, signal: AbortSignal): Promise<void> => {
    const { id } = publication
    if (leftOver.has(id)) {
      leftOver.delete(id)
      await store.record(id, { state: 'waiting-network', failure: null })
      return sendIfChosen(id, signal)
    }
    const pause = nextPause(id)
    if (pause === null) {
      await store.record(id, { state: 'failed', failure: 'unreachable' }) // looked for, and not there
      return
    }
    await store.record(id, { state: 'ready' })
    timers.set(id, pause, () => void send(id))
  }

  // --- the thirty seconds, the network, the choice ------------------------------------------------

  const holdIsOver = async (id: PublicationId, signal: AbortSignal): Promise<void> => {
    try {
      await store.change(id, ({ state, sendAt }) => {
        if (state !== 'held') return null
        const late = clock.now().getTime() - Date.parse(sendAt)
        return late > oversleptMs ? { state: 'waiting-network' } : { state: 'ready' }
      })
    } catch (error) {
      await store.record(id, { state: 'failed', failure: codeOf(error) })
      return
    }
    await sendNow(id, signal)
  }

  const hasLapsed = ({ sendWhenConnectedUntil }: Publication): boolean =>
    !sendWhenConnectedUntil || Date.parse(sendWhenConnectedUntil) <= clock.now().getTime()

  /** Sends the one text for which that was chosen, or lets an old choice lapse. */
  const sendIfChosen = async (id: PublicationId, signal: AbortSignal): Promise<void> => {
    let chosen = false
    await store.change(id, (publication) => {
      if (publication.state !== 'waiting-network' || !publication.sendWhenConnected) return null
      if (hasLapsed(publication)) return { sendWhenConnected: false, sendWhenConnectedUntil: null }
      chosen = network.online()
      return chosen ? { state: 'ready' } : null
    })
    if (chosen) await sendNow(id, signal)
    else watchLapse(store.get(id))
  }

  const watchLapse = ({ id, state, sendWhenConnected, sendWhenConnectedUntil: until }: Publication): void => {
    if (state !== 'waiting-network' || !sendWhenConnected || !until) return
    timers.set(id, Math.max(0, Date.parse(until) - clock.now().getTime()), () => {
      void drive(id, 'lapse', (signal) => sendIfChosen(id, signal))
    })
  }

  const networkChanged = (online: boolean): void => {
    if (!online) return
    for (const { id, state, sendWhenConnected } of store.list()) {
      if (state === 'unknown') {
        tries.delete(id)
        void settle(id)
      } else if (state === 'waiting-network' && sendWhenConnected) {
        tries.delete(id)
        void drive(id, 'send-when-connected', (signal) => sendIfChosen(id, signal))
      }
    }
  }

  // --- the ledger's later word --------------------------------------------------------------------

  const mark = async (entries: readonly string[], outcome: LedgerOutcome): Promise<void> => {
    await ledger.updateAll(entries, outcome).catch(report('ledger'))
  }
  /** The exit of an earlier attempt, perhaps of before a crash, gets its outcome. */
  const markEarlier = async ({ id }: Publication, outcome: LedgerOutcome): Promise<void> => {
    const entries = await ledger.list().catch((error: unknown) => {
      report('ledger')(error)
      return []
    })
    const open = entries.filter(
      (entry) =>
        entry.publicationId === id &&
        entry.kind !== 'destination-check' &&
        (entry.outcome === 'started' || entry.outcome === 'unknown'),
    )
    if (open.length > 0)
      await mark(
        open.map((entry) => entry.id),
        outcome,
      )
  }

  // --- waking and resting -------------------------------------------------------------------------

  const recover = async (publication: Publication): Promise<void> => {
    const { id, state, destination } = publication
    const atOnce = destination.kind === 'clipboard' || destination.kind === 'file'
    if (state === 'held' || (state === 'ready' && atOnce))
      await store.change(id, () => ({ state: 'cancelled' }))
    else if (state === 'ready' || state === 'waiting-unlock')
      await store.change(id, () => ({ state: 'waiting-network' }))
    else if (state === 'sending' || state === 'partly-sent') {
      await store.change(id, () => ({ state: 'unknown', failure: 'outcome-unknown' }))
      await markEarlier(publication, 'unknown')
    }
  }

  const wake = async (): Promise<void> => {
    if (awake) return
    awake = true
    abort = new AbortController()
    await store.load()
    for (const publication of store.list()) await recover(publication).catch(report('recover'))
    stopListening = network.onChange(networkChanged)
    for (const { id, state } of store.list()) {
      if (state === 'unknown') {
        leftOver.add(id)
        void settle(id)
      } else if (state === 'waiting-network')
        void drive(id, 'send-when-connected', (signal) => sendIfChosen(id, signal))
    }
  }

  const rest = async (reason: 'lock' | 'quit'): Promise<void> => {
    if (!awake) return
    awake = false
    stopListening()
    timers.clear()
    for (const { id } of store.list()) await layDown(id, reason).catch(report('rest'))
    await drain()
    abort.abort()
    await store.saveAgain()
    running.clear()
    tries.clear()
    leftOver.clear()
    store.clear()
  }

  const layDown = (id: PublicationId, reason: 'lock' | 'quit') =>
    store.change(id, ({ state, sendWhenConnected }) => {
      if (state === 'held') return { state: 'cancelled' }
      if (state === 'ready') return { state: 'waiting-network' }
      return reason === 'lock' && state === 'waiting-network' && sendWhenConnected
        ? { state: 'waiting-unlock' }
        : null
    })

  const drain = async (): Promise<void> => {
    if (running.size === 0) return
    await new Promise<void>((resolve) => {
      const forget = clock.setTimer(drainMs, resolve)
      void Promise.allSettled(running.values()).then(() => {
        forget()
        resolve()
      })
    })
  }

  // --- what the executive decides -----------------------------------------------------------------

  return {
    wake,
    rest,
    accept: async (publication) => {
      if (!awake) throw new AppError('vault-locked')
      await store.add(publication)
      const { id, sendAt } = publication
      timers.set(id, Math.max(0, Date.parse(sendAt) - clock.now().getTime()), () => {
        void drive(id, 'hold', (signal) => holdIsOver(id, signal))
      })
    },
    actAtOnce: async (publication, adapter) => {
      if (!awake) throw new AppError('vault-locked')
      await store.add(publication)
      await drive(publication.id, 'at-once', (signal) => sendNow(publication.id, signal, adapter))
      return store.get(publication.id)
    },
    cancel: async (id) => {
      const publication = await store.change(id, (current) => {
        if (!isCancellable(current)) throw new AppError('too-late')
        return { state: 'cancelled', sendWhenConnected: false, sendWhenConnectedUntil: null }
      })
      timers.forget(id)
      return publication
    },
    resume: async (id) => {
      const { state } = store.get(id)
      if (state !== 'unknown' && !isWaiting(store.get(id))) throw new AppError('too-late')
      if (!network.online()) throw new AppError('offline', { retryable: true })
      tries.delete(id)
      timers.forget(id)
      if (state === 'unknown') {
        void settle(id)
        return store.get(id)
      }
      const publication = await store.change(id, (current) => {
        if (!isWaiting(current)) throw new AppError('too-late')
        return { state: 'ready', failure: null }
      })
      void send(id)
      return publication
    },
    sendWhenConnected: async (id, on) => {
      const publication = await store.change(id, (current) => {
        if (current.state !== 'waiting-network') throw new AppError('too-late')
        const until = new Date(clock.now().getTime() + sendWhenConnectedMs).toISOString()
        return { sendWhenConnected: on, sendWhenConnectedUntil: on ? until : null }
      })
      timers.forget(id)
      if (on) void drive(id, 'send-when-connected', (signal) => sendIfChosen(id, signal))
      return publication
    },
  }
}

const codeOf = (error: unknown): AppErrorCode => (error instanceof AppError ? error.code : 'unexpected')
