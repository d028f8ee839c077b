/** Answers by hand that a scenario must understand. Read by the tests only. */
import { z } from 'zod'
import { localId } from './localized.ts'
import type { ScenarioContent } from './scenario.ts'

const languageSchema = z.enum(['es', 'en'])

export const samplesSchema = z
  .strictObject({
    drafts: z
      .array(
        z
          .strictObject({
            id: localId,
            language: languageSchema,
            text: z.string().min(1).max(6000),
            met: z.array(localId).readonly(),
            notMet: z.array(localId).readonly(),
            headline: localId,
          })
          .readonly(),
      )
      .readonly(),
    conversations: z
      .array(
        z
          .strictObject({
            language: languageSchema,
            thread: localId,
            draft: localId,
            voice: localId.optional(),
            /** Story minutes each reply took. */
            minutes: z.array(z.number().min(0)).optional(),
            /** An empty one is silence: the time ran out. */
            replies: z.array(z.string().max(4000)).min(1).readonly(),
            ending: localId,
          })
          .readonly(),
      )
      .readonly(),
  })
  .readonly()
export type Samples = z.infer<typeof samplesSchema>
export type SampleDraft = Samples['drafts'][number]
export type SampleConversation = Samples['conversations'][number]

/** A draft that meets the whole rubric: one a good leader would sign. */
export const isGoodDraft = (draft: SampleDraft, content: ScenarioContent): boolean =>
  draft.notMet.length === 0 && content.rubric.every((item) => draft.met.includes(item.id))

/** Names that do not fit, and samples that are missing. */
export function sampleProblems(samples: Samples, content: ScenarioContent): readonly string[] {
  const problems: string[] = []
  const rubric = new Set(content.rubric.map((item) => item.id))
  const headlines = new Set(content.headlines.map((headline) => headline.id))
  const ids = samples.drafts.map((draft) => draft.id)
  for (const id of new Set(ids.filter((one, at) => ids.indexOf(one) !== at)))
    problems.push(`two drafts are called "${id}"`)
  for (const draft of samples.drafts) {
    for (const id of [...draft.met, ...draft.notMet])
      if (!rubric.has(id)) problems.push(`draft "${draft.id}" names the rubric "${id}", which is not there`)
    for (const id of draft.met)
      if (draft.notMet.includes(id)) problems.push(`draft "${draft.id}" both meets and does not meet "${id}"`)
    if (!headlines.has(draft.headline))
      problems.push(`draft "${draft.id}" names the headline "${draft.headline}", which is not there`)
  }
  for (const language of ['es', 'en'] as const) {
    const own = samples.drafts.filter((draft) => draft.language === language)
    const good = own.filter((draft) => isGoodDraft(draft, content)).length
    if (good < 2) problems.push(`${language}: ${String(good)} draft(s) meet the whole rubric; two are wanted`)
    const poor = own.filter((draft) => draft.notMet.length > 0).length
    if (poor < 2) problems.push(`${language}: ${String(poor)} draft(s) leave something unmet; two are wanted`)
    for (const thread of content.threads)
      for (const ending of thread.endings)
        if (
          !samples.conversations.some(
            (one) => one.language === language && one.thread === thread.id && one.ending === ending.id,
          )
        )
          problems.push(
            `${language}: no conversation of thread "${thread.id}" comes to the ending "${ending.id}"`,
          )
  }
  for (const [at, one] of samples.conversations.entries()) {
    const where = `conversation ${String(at + 1)} (${one.language}, to "${one.ending}")`
    const thread = content.threads.find((candidate) => candidate.id === one.thread)
    if (!thread) problems.push(`${where} names the thread "${one.thread}", which is not there`)
    else if (!thread.endings.some((ending) => ending.id === one.ending))
      problems.push(`${where}: thread "${one.thread}" has no such ending`)
    if (one.voice && !thread?.voices?.some((voice) => voice.id === one.voice))
      problems.push(`${where} names the voice "${one.voice}", which the thread does not have`)
    const draft = samples.drafts.find((candidate) => candidate.id === one.draft)
    if (!draft) problems.push(`${where} answers after the draft "${one.draft}", which is not there`)
    else if (draft.language !== one.language) problems.push(`${where} follows a draft in ${draft.language}`)
  }
  return problems
}
