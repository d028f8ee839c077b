/** What the app knows of each network: its limits, how it counts, what it links, where its feed cuts. */
export { type ChannelId, channelIds, channelIdSchema } from './channel-id.ts'
export { countText, type TextCount } from './count-text.ts'
export { findEntities, segmentText, type TextEntity, type TextSegment } from './entities.ts'
export { findFold, type Fold } from './fold.ts'
export { channelLimits, type ChannelLimit, type CountUnit } from './limits.ts'
export { countGraphemes, countUtf8Bytes } from './units.ts'
