/** A text as each kind of channel dresses it: a post, a message in a room, a letter, an article, a note. */
import type { ChannelId } from '../../../../electron/shared/channels/index.ts'
import type { Attachment } from '../../../../electron/shared/entities/attachment.ts'
import type { Profile } from '../../../../electron/shared/entities/person.ts'
import { useTexts } from '../../../i18n/index.ts'
import { PreviewImages } from '../images/PreviewImages.tsx'
import { Acts } from './Acts.tsx'
import { Body } from './Body.tsx'
import { MarkdownBody } from './MarkdownBody.tsx'
import { Who } from './Who.tsx'

export type FrameProps = {
  readonly channel: ChannelId
  readonly profile: Profile
  readonly language: string
  /** An e-mail's subject or an article's title; null when there is none. */
  readonly subject: string | null
  /** What shows before the cut. */
  readonly body: string
  /** The channel offers "see more". */
  readonly cut: boolean
  /** Not all of it is in `body`. */
  readonly shortened: boolean
  readonly attachments: readonly Attachment[]
  readonly label: string
}

export function Frame(props: FrameProps) {
  const { channel, label } = props
  return (
    <div className={`preview ${channel}`} role="group" aria-label={label}>
      <Inside {...props} />
    </div>
  )
}

function Inside(props: FrameProps) {
  const { channel, profile, language, attachments, subject } = props
  const t = useTexts('channels')
  switch (channel) {
    case 'wordpress':
      return (
        <>
          <p className="article-title" lang={language}>
            {subject || <span className="nothing">{t('frames.noTitle')}</span>}
          </p>
          <Who channel={channel} profile={profile} />
          <MarkdownBody {...props} />
          <PreviewImages attachments={attachments} />
        </>
      )
    case 'email':
      return (
        <>
          <dl className="letter-head">
            <dt>{t('frames.from')}</dt>
            <dd>{profile.displayName.trim() || t('frames.you')}</dd>
            <dt>{t('frames.to')}</dt>
            <dd className="nothing">{t('frames.toLater')}</dd>
            <dt>{t('frames.subject')}</dt>
            <dd lang={language}>{subject || <span className="nothing">{t('frames.noSubject')}</span>}</dd>
          </dl>
          <Body {...props} />
          <PreviewImages attachments={attachments} />
        </>
      )
    case 'internal-note':
      return (
        <>
          <p className="note-head">{t('frames.note')}</p>
          <Body {...props} />
          <PreviewImages attachments={attachments} />
          <Who channel={channel} profile={profile} />
        </>
      )
    case 'slack':
    case 'teams':
    case 'mattermost':
      return (
        <>
          <Who channel={channel} profile={profile} />
          <div className="said">
            <Body {...props} />
            <PreviewImages attachments={attachments} />
          </div>
        </>
      )
    case 'linkedin':
    case 'x':
    case 'bluesky':
    case 'mastodon':
    case 'threads':
    case 'viva-engage':
    case 'plain':
      return (
        <>
          <Who channel={channel} profile={profile} />
          <Body {...props} />
          <PreviewImages attachments={attachments} />
          <Acts channel={channel} />
        </>
      )
  }
}
