/** Drafts to try things on: the sample answers of every scenario and the lessons, as they lie in `assets`. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { z } from 'zod'
import type { Draft } from './try-anchors.ts'

const assets = new URL('../../../../assets/', import.meta.url).pathname
const samplesSchema = z.object({ drafts: z.array(z.object({ language: z.string(), text: z.string() })) })

export function sampleDrafts(): readonly Draft[] {
  const scenarios = readdirSync(join(assets, 'scenarios')).flatMap((id) => {
    const file = readFileSync(join(assets, 'scenarios', id, 'samples.json'), 'utf8')
    return samplesSchema.parse(JSON.parse(file)).drafts
  })
  const lessons = readdirSync(join(assets, 'lessons'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) =>
      ['es', 'en'].map((language) => ({
        language,
        text: readFileSync(join(assets, 'lessons', name, `${language}.md`), 'utf8'),
      })),
    )
  return [...scenarios, ...lessons].filter(({ text }) => text.length > 200)
}
