/**
 * Content packs in the rooms: read after the window stands, and again whenever one comes, is updated or removed.
 * Each room takes up all that is installed; a pack that cannot be read is left out, and the settings name it.
 */
import { create } from 'zustand'
import { client } from '../bridge/index.ts'
import { type InstalledContent, installedContent } from '../domain/packs/installed-content.ts'
import type { OwnContent } from '../domain/packs/check-pack.ts'
import { bringPackScenarios, scenarioList } from '../features/audience/index.ts'
import { bringPackLessons, lessonList } from '../features/lessons/index.ts'
import { bringPackAdvice } from '../features/rehearse/index.ts'
import { bringPackLists, checklistList } from '../features/sessions/index.ts'
import { packIdOf, usePackTitles } from '../ui/pack-origin.tsx'

/** Grows when what the packs bring has changed: what lists lessons or scenarios outside of their rooms follows it. */
export const usePackRevision = create<{ readonly revision: number }>(() => ({ revision: 0 }))

/** The first drawing of the window does not wait for packs, and no longer than this are packs kept waiting. */
const longestWaitMs = 500

export function followPacks(): () => void {
  let ended = false
  let wanted = 0
  const load = async () => {
    const mine = (wanted += 1)
    const contents = await readInstalled().catch(() => null)
    // What was asked for later knows better; after a failure the rooms keep what they have.
    if (ended || mine !== wanted || contents === null) return
    bring(contents)
  }
  const unsubscribe = client().subscribe('packs.changed', () => void load())
  const idle = requestIdleCallback(() => void load(), { timeout: longestWaitMs })
  return () => {
    ended = true
    cancelIdleCallback(idle)
    unsubscribe()
  }
}

async function readInstalled(): Promise<readonly InstalledContent[]> {
  const installed = await client().request('packs.list')
  const read = await Promise.allSettled(
    installed.map(({ manifest }) => client().request('packs.read', { id: manifest.id })),
  )
  return read.flatMap((one) =>
    one.status === 'fulfilled' ? [installedContent(one.value.pack.manifest, one.value.files)] : [],
  )
}

let brought = 0

function bring(contents: readonly InstalledContent[]): void {
  // Most people have none: then nothing is drawn anew.
  if (contents.length === 0 && brought === 0) return
  brought = contents.length
  usePackTitles.setState({
    packs: Object.fromEntries(contents.map(({ id, titles, languages }) => [id, { titles, languages }])),
  })
  bringPackLessons(contents)
  bringPackScenarios(contents)
  bringPackLists(contents)
  bringPackAdvice(contents)
  usePackRevision.setState(({ revision }) => ({ revision: revision + 1 }))
}

/** Names of what the app itself has: what a pack may refer to besides its own. */
export function ownContent(): OwnContent {
  const own = (all: readonly { readonly id: string }[]) =>
    all.map(({ id }) => id).filter((id) => packIdOf(id) === null)
  return {
    lessons: own(lessonList('es')),
    scenarios: own(scenarioList('es')),
    checklists: own(checklistList('es')),
  }
}
