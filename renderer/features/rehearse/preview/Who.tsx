/** Who speaks, as the channel says it: some show one's role, some the hour, some a square for a face. */
import type { ChannelId } from '../../../../electron/shared/channels/index.ts'
import type { Profile } from '../../../../electron/shared/entities/person.ts'
import { useTexts } from '../../../i18n/index.ts'

type WhoProps = { readonly channel: ChannelId; readonly profile: Profile }

/** Where what one does stands beside what one says. */
const withRole: ReadonlySet<ChannelId> = new Set(['linkedin', 'viva-engage', 'internal-note', 'plain'])
/** Where the hour stands on the line of the name. */
const withTime: ReadonlySet<ChannelId> = new Set<ChannelId>([
  'x',
  'bluesky',
  'mastodon',
  'threads',
  'slack',
  'teams',
  'mattermost',
])

export function Who({ channel, profile }: WhoProps) {
  const t = useTexts('rehearse')
  const own = useTexts('channels')
  const name = profile.displayName.trim() || t('preview.nobody')
  const { role, organisation } = profile
  const line = role && organisation ? t('preview.roleAt', { role, organisation }) : role || organisation
  return (
    <div className="who">
      {channel !== 'internal-note' && <i aria-hidden="true">{initials(name)}</i>}
      <div>
        <b>{name}</b>
        {withTime.has(channel) && <span className="when">{own('frames.now')}</span>}
        {line && withRole.has(channel) && <span>{line}</span>}
      </div>
    </div>
  )
}

export function initials(name: string): string {
  const words = name.split(/\s+/).filter((word) => /^\p{L}/u.test(word))
  const letters = [words[0], words.length > 1 ? words.at(-1) : undefined].map((word) =>
    word ? [...word][0] : '',
  )
  return letters.join('').toLocaleUpperCase()
}
