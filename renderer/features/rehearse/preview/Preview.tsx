/** How the channel would show the text, and whether it fits. */
import './preview.css'
import { DeviceMobileIcon } from '@phosphor-icons/react'
import { useMemo } from 'react'
import {
  type ChannelId,
  countText,
  findFold,
  hasManualBreak,
  isFoldKnown,
  makesThreads,
  splitSubject,
  splitThread,
} from '../../../../electron/shared/channels/index.ts'
import type { Attachment } from '../../../../electron/shared/entities/attachment.ts'
import type { Profile } from '../../../../electron/shared/entities/person.ts'
import { useTexts } from '../../../i18n/index.ts'
import { ThreadPreview } from '../thread/ThreadPreview.tsx'
import { Figures } from './Figures.tsx'
import { Frame } from './Frame.tsx'

export type PreviewProps = {
  readonly channel: ChannelId
  readonly text: string
  readonly language: string
  readonly profile: Profile
  readonly attachments: readonly Attachment[]
  readonly numbered: boolean
  readonly onNumbered: (numbered: boolean) => void
}

/** More than any of the networks shows; keeps the preview of a pasted book light. In UTF-16 units. */
const previewUnits = 4000
/** A longer text is no thread for anyone: it is shown and counted as one. */
const threadUnits = 40_000

export function Preview(props: PreviewProps) {
  const { channel, text, language, profile, attachments } = props
  const t = useTexts('rehearse')
  const parts = useThread(props)
  // A pasted book takes a while to count: only when the text or the channel changes.
  const { headed, fold, count } = useMemo(() => {
    const split = splitSubject(channel, text)
    return { headed: split, fold: findFold(channel, split.body), count: countText(channel, text) }
  }, [channel, text])
  if (parts.length > 1) return <ThreadPreview {...props} channel={channel} parts={parts} />
  const end = Math.min(fold.at, previewUnits)
  const isEmpty = text.trim() === ''
  return (
    <section className="seen">
      <Frame
        channel={channel}
        profile={profile}
        language={language}
        subject={headed.subject}
        body={headed.body.slice(0, end).trimEnd()}
        cut={fold.cut}
        shortened={end < headed.body.trimEnd().length}
        attachments={attachments}
        label={t('preview.label', { channel: t(`channels.${channel}`) })}
      />
      {!isEmpty && (
        <>
          {isFoldKnown(channel) && (
            <p className="fold">
              <DeviceMobileIcon className="i" aria-hidden />
              <span>
                {fold.cut
                  ? `${t('preview.cut')} ${fold.firstSentenceWhole ? t('preview.hookWhole') : t('preview.hookBroken')}`
                  : t('preview.whole')}
              </span>
            </p>
          )}
          <Figures count={count} text={text} />
        </>
      )}
    </section>
  )
}

function useThread({ channel, text, numbered }: PreviewProps) {
  return useMemo(() => {
    if (!makesThreads(channel) || text.length > threadUnits) return []
    if (countText(channel, text).fits && !hasManualBreak(text)) return []
    return splitThread(channel, text, { numbered })
  }, [channel, text, numbered])
}
