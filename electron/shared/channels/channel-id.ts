import { z } from 'zod'

/** The networks whose counting and preview the app knows. `plain` is a text for no network in particular. */
export const channelIds = ['linkedin', 'x', 'bluesky', 'plain'] as const
export const channelIdSchema = z.enum(channelIds)
export type ChannelId = z.infer<typeof channelIdSchema>
