/** How drafts and versions are called where they are listed. */
import type { DraftSummary, VersionSummary } from '../../../electron/shared/entities/draft.ts'
import { formatMoment, formatNumber } from '../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../i18n/index.ts'

/** A draft shorter than this is an idea. */
export const wordsOfAnIdea = 10

/** Its title, else the first line of its text. */
export const titleOf = (draft: Pick<DraftSummary, 'title' | 'excerpt'>, untitled: string): string =>
  draft.title.trim() || draft.excerpt.trim().split('\n')[0] || untitled

export function useDraftNames() {
  const t = useTexts('rehearse')
  const language = useInterfaceLanguage()
  const words = (count: number) => t('words', { count, shown: formatNumber(count) })
  return {
    words,
    title: (draft: Pick<DraftSummary, 'title' | 'excerpt'>): string => titleOf(draft, t('drafts.untitled')),
    detail: (draft: Pick<DraftSummary, 'channel' | 'state' | 'round' | 'words'>): string => {
      // What has grown past a line is no longer just an idea, whatever it was filed as.
      const state = draft.state === 'idea' && draft.words >= wordsOfAnIdea ? 'rehearsing' : draft.state
      const round = t('drafts.round', { round: draft.round })
      return t('drafts.detail', {
        channel: t(`channels.${draft.channel}`),
        state: state === 'rehearsing' ? round : t(`drafts.states.${state}`),
      })
    },
    version: (version: VersionSummary): string =>
      version.name ?? t(`versions.reasons.${version.reason}`, { round: version.round }),
    versionAside: (version: VersionSummary): string =>
      t('versions.aside', {
        when: formatMoment(new Date(version.createdAt), language),
        words: words(version.words),
      }),
  }
}
