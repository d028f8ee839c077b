/** From a file to an installed pack: read and judged by main, its content checked here, shown, then kept. */
import { useEffect, useRef, useState } from 'react'
import { AppError } from '../../../../../electron/shared/errors.ts'
import { packLimits } from '../../../../../electron/shared/packs/limits.ts'
import type { InstalledPack, PackCheck } from '../../../../../electron/shared/packs/pack.ts'
import type { PackProblem } from '../../../../../electron/shared/packs/problems.ts'
import { client, type RequestOptions } from '../../../../bridge/index.ts'
import type { OwnContent } from '../../../../domain/packs/check-pack.ts'
import type { PackFault } from '../../../../domain/packs/problems.ts'
import { checkPackApart } from '../../../../workers/check-pack-client.ts'

export type Staged = Extract<PackCheck, { kind: 'staged' }>
/** As the list shows it: `file` is null for the pack as a whole. */
export type ShownProblem = {
  readonly file: string | null
  readonly code: PackProblem['code'] | PackFault['code']
  readonly detail: string
}
export type Step =
  | { readonly kind: 'idle' }
  | { readonly kind: 'reading'; readonly done: number; readonly total: number }
  | { readonly kind: 'checking' }
  | { readonly kind: 'sheet'; readonly staged: Staged }
  | { readonly kind: 'refused'; readonly problems: readonly ShownProblem[] }

const idle: Step = { kind: 'idle' }

export function usePackInstall(
  ownContent: () => OwnContent,
  onInstalled: (how: Staged, pack: InstalledPack) => void,
) {
  const [step, setStep] = useState<Step>(idle)
  const [error, setError] = useState<unknown>(null)
  const running = useRef<AbortController | null>(null)
  useEffect(() => () => running.current?.abort(), [])

  const read = async (ask: (options: RequestOptions) => Promise<PackCheck | null>) => {
    const controller = new AbortController()
    running.current?.abort()
    running.current = controller
    setError(null)
    setStep({ kind: 'reading', done: 0, total: 0 })
    try {
      const check = await ask({
        signal: controller.signal,
        onProgress: (done, total) => !controller.signal.aborted && setStep({ kind: 'reading', done, total }),
      })
      if (controller.signal.aborted) return
      if (check?.kind === 'staged') setStep({ kind: 'checking' })
      const next = check === null ? idle : await judged(check, ownContent(), controller.signal)
      if (!controller.signal.aborted) setStep(next)
    } catch (problem) {
      // A reading that was stopped, or followed by another, has nothing to say any more.
      if (controller.signal.aborted) return
      setStep(idle)
      if (!(problem instanceof AppError && problem.code === 'cancelled')) setError(problem)
    }
  }
  return {
    step,
    error,
    choose: () => read((options) => client().request('packs.choose', undefined, options)),
    /** A file that was dropped on the page. */
    take: (file: File) =>
      read(async (options) =>
        file.size > packLimits.packedBytes
          ? { kind: 'refused', problems: [{ code: 'too-large', file: null, detail: String(file.size) }] }
          : client().request('packs.check', { bytes: new Uint8Array(await file.arrayBuffer()) }, options),
      ),
    stop: () => {
      running.current?.abort()
      setStep(idle)
    },
    install: async (staged: Staged) => {
      setStep(idle)
      try {
        const allowOlder = staged.replaces.kind === 'newer'
        onInstalled(
          staged,
          await client().request('packs.install', { stagedId: staged.stagedId, allowOlder }),
        )
      } catch (problem) {
        setError(problem)
      }
    },
    fail: setError,
  }
}

/** Structure is main's to judge; whether the content can be read by this version is judged here. */
async function judged(check: PackCheck, own: OwnContent, signal: AbortSignal): Promise<Step> {
  if (check.kind === 'refused') return { kind: 'refused', problems: check.problems }
  // Nothing to read over when it will not be installed anyway.
  if (check.replaces.kind === 'itself') return { kind: 'sheet', staged: check }
  const problems = await contentProblems(check.pack.manifest, check.files, own, signal)
  if (problems === null) return idle
  return problems.length > 0 ? { kind: 'refused', problems } : { kind: 'sheet', staged: check }
}

/** What this version cannot read in a pack; null when it was called off. */
export async function contentProblems(
  { id, languages }: Staged['pack']['manifest'],
  files: Staged['files'],
  own: OwnContent,
  signal: AbortSignal,
): Promise<readonly ShownProblem[] | null> {
  const faults = await checkPackApart({ pack: { id, languages }, files, own }, signal)
  return faults && faults.map((each) => ({ ...each, file: each.file || null }))
}
