/** A content pack as it crosses between main and window, and as the vault keeps it. */
import { z } from 'zod'
import { instantSchema } from '../entities/ids.ts'
import type { PackCounts, PackFiles } from './check-files.ts'
import { packManifestSchema, type PackManifest } from './manifest.ts'
import type { PackProblem } from './problems.ts'

export type PackSummary = {
  readonly manifest: PackManifest
  readonly counts: PackCounts
  readonly files: number
  /** Unpacked. */
  readonly bytes: number
  /** SHA-256 over paths and texts, in hex: the same content is the same pack, however it was zipped. */
  readonly digest: string
}
export type InstalledPack = PackSummary & { readonly installedAt: string }

/** One-time name of what main has read and checked, and keeps in memory until it is installed or the vault is locked. */
export const stagedIdSchema = z.string().min(16).max(64)

/** How a pack stands to the one of its id that is installed. */
export type PackReplaces =
  | { readonly kind: 'nothing' }
  /** The same content is installed already: installing it does nothing. */
  | { readonly kind: 'itself' }
  | { readonly kind: 'older'; readonly version: number }
  /** Refused (`same-version`): two packs with one version would be told apart by nobody. */
  | { readonly kind: 'same-version'; readonly version: number }
  /** Refused (`older-version`) unless `allowOlder`. */
  | { readonly kind: 'newer'; readonly version: number }

export type PackCheck =
  | {
      readonly kind: 'staged'
      readonly stagedId: string
      readonly pack: PackSummary
      readonly files: PackFiles
      readonly replaces: PackReplaces
    }
  | {
      readonly kind: 'refused'
      /** Never empty. */
      readonly problems: readonly PackProblem[]
    }

/** The vault's document of kind `pack`; its id is the pack's. */
export const storedPackSchema = z
  .object({
    id: z.string(),
    manifest: packManifestSchema,
    files: z.record(z.string(), z.string()).readonly(),
    digest: z.string().regex(/^[0-9a-f]{64}$/),
    installedAt: instantSchema,
  })
  .readonly()
export type StoredPack = z.infer<typeof storedPackSchema>

export type PackChange = { readonly id: string; readonly change: 'installed' | 'updated' | 'removed' }
