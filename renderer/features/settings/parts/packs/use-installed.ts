/** The packs that are installed, and what of them this version cannot read. Read again whenever one changes. */
import { useEffect, useState } from 'react'
import type { InstalledPack } from '../../../../../electron/shared/packs/pack.ts'
import { client } from '../../../../bridge/index.ts'
import type { OwnContent } from '../../../../domain/packs/check-pack.ts'
import { contentProblems, type ShownProblem } from './use-pack-install.ts'

export type ListedPack = InstalledPack & {
  /** Null until it was looked at; `unreadable` when the vault cannot give it. */
  readonly problems: readonly ShownProblem[] | 'unreadable' | null
}

export function useInstalled(ownContent: () => OwnContent) {
  const [packs, setPacks] = useState<readonly ListedPack[] | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let running = new AbortController()
    const load = async () => {
      running.abort()
      const { signal } = (running = new AbortController())
      const isStale = () => signal.aborted
      try {
        const installed = await client().request('packs.list')
        if (isStale()) return
        setError(null)
        setPacks(installed.map((pack) => ({ ...pack, problems: null })))
        for (const pack of installed) {
          const problems = await problemsOf(pack, ownContent(), signal)
          if (isStale()) return
          setPacks((all) =>
            (all ?? []).map((one) => (one.manifest.id === pack.manifest.id ? { ...one, problems } : one)),
          )
        }
      } catch (problem) {
        if (!isStale()) setError(problem)
      }
    }
    void load()
    const end = client().subscribe('packs.changed', () => void load())
    return () => {
      running.abort()
      end()
    }
  }, [ownContent])
  return { packs, error }
}

async function problemsOf(
  { manifest }: InstalledPack,
  own: OwnContent,
  signal: AbortSignal,
): Promise<ListedPack['problems']> {
  try {
    const { files } = await client().request('packs.read', { id: manifest.id })
    return await contentProblems(manifest, files, own, signal)
  } catch {
    return 'unreadable'
  }
}
