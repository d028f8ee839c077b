/** What the app knows of each channel: its limits, how it counts, what it links, where its feed cuts. */
export { adviseOn, type ChannelAdvice } from './advice.ts'
export { type ChannelId, channelIds, channelIdSchema } from './channel-id.ts'
export { countText, type TextCount } from './count-text.ts'
export { findEntities, segmentText, type TextEntity, type TextSegment } from './entities.ts'
export { findFold, isFoldKnown, type Fold } from './fold.ts'
export { adviseOnImages, type ImageAdvice, imageLimits, sendsImages } from './image-advice.ts'
export { channelLimits, type ChannelLimit, type CountUnit } from './limits.ts'
export {
  hasManualBreak,
  makesThreads,
  splitThread,
  type ThreadChannel,
  type ThreadOptions,
  type ThreadPart,
} from './split-thread.ts'
export { advisedSubject, bodyOf, splitSubject, type Headed } from './subject.ts'
export { countCodePoints, countGraphemes, countUtf8Bytes } from './units.ts'
