/** The profiles of the executive's own finished texts: worked out in the tone worker, one at a time, and kept. */
import type { Draft, DraftSummary } from '../../../../electron/shared/entities/draft.ts'
import type { Analysis, Profile } from '../../../domain/tone/types.ts'

export type OwnTextPorts = {
  readonly list: () => Promise<readonly DraftSummary[]>
  readonly get: (id: DraftSummary['id']) => Promise<Draft>
  /** Null when the text could not be judged. */
  readonly analyse: (text: string, language: string) => Promise<Analysis | null>
}

/** A text shorter than this says nothing of a voice; as in the panel. */
export const wordsOfAVoice = 15
/** The most recent ones: a voice of three years ago is another's. */
const mostTexts = 40

/** Own, finished, in this language, long enough; the newest first. */
export function ownTexts(
  drafts: readonly DraftSummary[],
  language: string,
  except: string,
): readonly DraftSummary[] {
  return drafts
    .filter(
      (draft) =>
        draft.origin === 'free' &&
        (draft.state === 'ready' || draft.state === 'published') &&
        draft.binnedAt === null &&
        draft.language === language &&
        draft.words >= wordsOfAVoice &&
        draft.id !== except,
    )
    .toSorted((a, b) => b.updatedAt.localeCompare(a.updatedAt))
    .slice(0, mostTexts)
}

type Kept = {
  readonly updatedAt: string
  readonly revision: number
  readonly engineVersion: string
  readonly profile: Profile
}

/** Keeps what was worked out while the vault is open: profiles say something about texts and are not stored. */
export function createOwnTexts({ list, get, analyse }: OwnTextPorts) {
  const kept = new Map<string, Kept>()

  const profileOf = async (summary: DraftSummary): Promise<Profile | null> => {
    const known = kept.get(summary.id)
    if (known?.updatedAt === summary.updatedAt) return known.profile
    const { text, language, revision } = await get(summary.id)
    // Filing a draft changes its revision and not its text; the revision tells of every change of the text.
    if (known?.revision === revision) return known.profile
    const analysis = await analyse(text, language)
    if (analysis === null) return null
    const { profile, engineVersion } = analysis
    kept.set(summary.id, { updatedAt: summary.updatedAt, revision, engineVersion, profile })
    return profile
  }

  return {
    /** Of every text that could be read; `wanted` is asked between two texts and ends the work when false. */
    profiles: async (
      language: string,
      except: string,
      wanted: () => boolean,
    ): Promise<readonly Profile[] | null> => {
      const profiles: Profile[] = []
      for (const summary of ownTexts(await list(), language, except)) {
        if (!wanted()) return null
        const profile = await profileOf(summary)
        if (profile !== null) profiles.push(profile)
      }
      return wanted() ? profiles : null
    },
    /** What an older engine found is worth nothing beside what this one finds. */
    forgetOtherThan: (engineVersion: string): void => {
      for (const [id, one] of kept) if (one.engineVersion !== engineVersion) kept.delete(id)
    },
  }
}
export type OwnTexts = ReturnType<typeof createOwnTexts>
