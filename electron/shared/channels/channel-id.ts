import { z } from 'zod'

/**
 * The channels whose counting and preview the app knows: public networks, the blog, rooms inside the company,
 * mail. `plain` is a text for no channel in particular. Ids are stored: none may ever change its meaning.
 */
export const channelIds = [
  'linkedin',
  'x',
  'bluesky',
  'mastodon',
  'threads',
  'wordpress',
  'slack',
  'teams',
  'mattermost',
  'viva-engage',
  'email',
  'internal-note',
  'plain',
] as const
export const channelIdSchema = z.enum(channelIds)
export type ChannelId = z.infer<typeof channelIdSchema>
