/** One run of the outbox in a test world, from start to death. */
import { publicationCollection } from '../collections.ts'
import { createOutbox, type Outbox } from '../outbox.ts'
import { createPublicationStore, type PublicationStore } from '../publication-store.ts'
import type { World } from './world.ts'

export type OutboxProcess = { readonly outbox: Outbox; readonly store: PublicationStore }

export function startProcess(world: World): OutboxProcess {
  const life = world.life
  const clock = world.clock(life)
  const store = createPublicationStore({
    collection: world.documents(life).collection(publicationCollection),
    now: clock.now,
    changed: () => {},
    unsaved: () => clock.setTimer(5000, () => void store.saveAgain()),
  })
  const adapter = world.adapter(life)
  const outbox = createOutbox({
    ports: {
      clock,
      network: world.network(life),
      report: (code, where) => world.reports.push(`${where}: ${code}`),
    },
    store,
    ledger: world.ledgerOf(life),
    drafts: {
      markPublished: async (draftId, text) => {
        world.published.push({ draftId, text })
      },
    },
    adapterFor: () => adapter,
  })
  return { outbox, store }
}
