/** How the network would show it on a phone, and whether it fits. */
import { DeviceMobileIcon } from '@phosphor-icons/react'
import { useMemo } from 'react'
import {
  type ChannelId,
  countText,
  findEntities,
  findFold,
  segmentText,
  type TextCount,
} from '../../../../electron/shared/channels/index.ts'
import type { Profile } from '../../../../electron/shared/entities/person.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { SeverityMark } from '../../../ui/severity-mark.tsx'

export type PreviewProps = {
  readonly channel: ChannelId
  readonly text: string
  readonly language: string
  readonly profile: Profile
}

/** More than any of the networks shows; keeps the preview of a pasted book light. In UTF-16 units. */
const previewUnits = 4000

export function Preview({ channel, text, language, profile }: PreviewProps) {
  const t = useTexts('rehearse')
  const isEmpty = text.trim() === ''
  // A pasted book takes a while to count: only when the text or the network changes.
  const { fold, count } = useMemo(
    () => ({ fold: findFold(channel, text), count: countText(channel, text) }),
    [channel, text],
  )
  const end = Math.min(fold.at, previewUnits)
  return (
    <section className="seen">
      <div
        className={`preview ${channel}`}
        role="group"
        aria-label={t('preview.label', { channel: t(`channels.${channel}`) })}
      >
        <Who channel={channel} profile={profile} />
        {isEmpty ? (
          <p className="nothing">{t('preview.empty')}</p>
        ) : (
          <p className="body" lang={language}>
            {segmentText(channel, text.slice(0, end).trimEnd()).map(({ text: piece, entity }, index) =>
              entity?.linked ? (
                // oxlint-disable-next-line react/no-array-index-key -- pieces of one text have no other name
                <span key={index} className="entity">
                  {piece}
                </span>
              ) : (
                piece
              ),
            )}
            {end < text.trimEnd().length && '…'}{' '}
            {fold.cut && <span className="more">{t('preview.more')}</span>}
          </p>
        )}
      </div>
      {!isEmpty && (
        <>
          <p className="fold">
            <DeviceMobileIcon className="i" aria-hidden />
            <span>
              {fold.cut
                ? `${t('preview.cut')} ${fold.firstSentenceWhole ? t('preview.hookWhole') : t('preview.hookBroken')}`
                : t('preview.whole')}
            </span>
          </p>
          <Count count={count} />
          <PlainMentions channel={channel} text={text} />
        </>
      )}
    </section>
  )
}

function Who({ channel, profile }: Pick<PreviewProps, 'channel' | 'profile'>) {
  const t = useTexts('rehearse')
  const name = profile.displayName.trim() || t('preview.nobody')
  const { role, organisation } = profile
  const line = role && organisation ? t('preview.roleAt', { role, organisation }) : role || organisation
  return (
    <div className="who">
      <i aria-hidden="true">{initials(name)}</i>
      <div>
        <b>{name}</b>
        {/* Only LinkedIn shows what one does beside what one says. */}
        {line && (channel === 'linkedin' || channel === 'plain') && <span>{line}</span>}
      </div>
    </div>
  )
}

function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    word ? [...word][0] : '',
  )
  return letters.join('').toLocaleUpperCase()
}

function Count({ count }: { readonly count: TextCount }) {
  const t = useTexts('rehearse')
  const shown = { count: formatNumber(count.count), limit: formatNumber(count.limit ?? 0) }
  return (
    <p className="fits" data-fits={count.fits}>
      {!count.fits && <SeverityMark kind="advice" />}
      <span>
        {t(`count.${count.channel}`, shown)}
        {count.over > 0 && <b> {t('count.over', { count: count.over, shown: formatNumber(count.over) })}</b>}
        {count.bytes && count.bytes.over > 0 && (
          <b> {t('count.overBytes', { over: formatNumber(count.bytes.over) })}</b>
        )}
      </span>
    </p>
  )
}

function PlainMentions({ channel, text }: Pick<PreviewProps, 'channel' | 'text'>) {
  const t = useTexts('rehearse')
  const unlinked = findEntities(channel, text.slice(0, previewUnits)).filter(({ linked }) => !linked).length
  return unlinked === 0 ? null : <p className="fits">{t('preview.mentions', { count: unlinked })}</p>
}
