/** The row of a network's own signs under a post. For the eye alone: nothing here can be pressed. */
import {
  ArrowBendUpLeftIcon,
  BookmarkSimpleIcon,
  ChartBarIcon,
  ChatCircleIcon,
  HeartIcon,
  type Icon,
  PaperPlaneTiltIcon,
  RepeatIcon,
  ShareFatIcon,
  StarIcon,
  ThumbsUpIcon,
} from '@phosphor-icons/react'
import type { ChannelId } from '../../../../electron/shared/channels/index.ts'

const rows: Readonly<Partial<Record<ChannelId, readonly Icon[]>>> = {
  linkedin: [ThumbsUpIcon, ChatCircleIcon, RepeatIcon, PaperPlaneTiltIcon],
  x: [ChatCircleIcon, RepeatIcon, HeartIcon, ChartBarIcon, BookmarkSimpleIcon],
  bluesky: [ChatCircleIcon, RepeatIcon, HeartIcon, ShareFatIcon],
  mastodon: [ArrowBendUpLeftIcon, RepeatIcon, StarIcon, BookmarkSimpleIcon],
  threads: [HeartIcon, ChatCircleIcon, RepeatIcon, PaperPlaneTiltIcon],
  'viva-engage': [ThumbsUpIcon, ChatCircleIcon, ShareFatIcon],
}

export function Acts({ channel }: { readonly channel: ChannelId }) {
  const signs = rows[channel]
  return signs ? (
    <div className="acts-row" aria-hidden="true">
      {signs.map((Sign, index) => (
        // oxlint-disable-next-line react/no-array-index-key -- a fixed row of signs
        <Sign key={index} />
      ))}
    </div>
  ) : null
}
