/** What a list shows of a scenario: small, and read for all of them when the app starts. */
import { z } from 'zod'
import { channelIdSchema } from '../../../electron/shared/channels/channel-id.ts'
import { contentIdSchema } from '../../../electron/shared/entities/ids.ts'
import { localized, shortLine } from './localized.ts'

export const scenarioKinds = [
  'announcement',
  'thanks',
  'bad-news',
  'answer',
  'opinion',
  'people',
  'crisis',
] as const
export type ScenarioKind = (typeof scenarioKinds)[number]

export const cardSchema = z
  .strictObject({
    id: contentIdSchema,
    /** Grows with every change that can alter a result. */
    version: z.int().min(1),
    kind: z.enum(scenarioKinds),
    /** 1 short updates, 2 longer posts, 3 dialogue and hard questions. */
    rung: z.union([z.literal(1), z.literal(2), z.literal(3)]),
    channel: channelIdSchema,
    /** Of the executive's own time. */
    minutes: z.int().min(1).max(90),
    title: localized(shortLine),
    summary: localized(z.string().min(1).max(300)),
    /** The same case seen from the other side. */
    pairedWith: contentIdSchema.nullish(),
  })
  .readonly()
export type Card = z.infer<typeof cardSchema>
