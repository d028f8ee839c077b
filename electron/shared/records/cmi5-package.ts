/** A lesson as a package for a learning platform (cmi5, first edition): what the window hands to main, and its `cmi5.xml`. */
import { z } from 'zod'
import { contentIdSchema, contentLanguageSchema } from '../entities/ids.ts'
import { lessonIri, siteIri } from './iris.ts'

const words = z.string().trim().min(1).max(600)
/** A lesson has some 30 kB; ten times that is a mistake. */
const fileText = z.string().min(1).max(400_000)

export const lessonPackageSchema = z
  .strictObject({
    id: contentIdSchema,
    version: z.int().min(1),
    /** Language tag -> title and summary: the languages that go into the package. */
    languages: z
      .record(contentLanguageSchema, z.strictObject({ title: words, summary: words }).readonly())
      .refine((given) => Object.keys(given).length > 0)
      .readonly(),
    /** The lesson's own files, as they are in its folder. */
    files: z
      .strictObject({
        lesson: fileText,
        exercises: fileText,
        texts: z.record(contentLanguageSchema, fileText).readonly(),
      })
      .readonly(),
  })
  .refine(({ languages, files }) => Object.keys(languages).every((tag) => tag in files.texts))
  .readonly()
export type LessonPackage = z.infer<typeof lessonPackageSchema>

/** What the player in the package reads. */
export const packagedLessonSchema = z
  .object({
    folder: z.string(),
    lesson: z.string(),
    exercises: z.string(),
    texts: z.record(z.string(), z.string()).readonly(),
  })
  .readonly()
export type PackagedLesson = z.infer<typeof packagedLessonSchema>

/** The folder of the package where the player and the lesson lie, and the page that a platform opens. */
export const playerFolder = 'lesson'
export const playerPage = `${playerFolder}/index.html`

export function packagedLesson({ id, files, languages }: LessonPackage): PackagedLesson {
  const texts = Object.entries(files.texts).filter(([tag]) => tag in languages)
  return { folder: id, lesson: files.lesson, exercises: files.exercises, texts: Object.fromEntries(texts) }
}

/** Valid against https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd: one course with one unit. */
export function courseStructure({ id, languages }: LessonPackage): string {
  const texts = (part: 'title' | 'summary', indent: string) =>
    Object.entries(languages)
      .map(
        ([tag, own]) => `${indent}<langstring lang="${escapeXml(tag)}">${escapeXml(own[part])}</langstring>`,
      )
      .join('\n')
  const titled = (indent: string) => `${indent}<title>
${texts('title', `${indent}  `)}
${indent}</title>
${indent}<description>
${texts('summary', `${indent}  `)}
${indent}</description>`
  return `<?xml version="1.0" encoding="utf-8"?>
<courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd">
  <course id="${escapeXml(`${siteIri}courses/${encodeURIComponent(id)}`)}">
${titled('    ')}
  </course>
  <au id="${escapeXml(lessonIri(id))}" moveOn="Completed" launchMethod="AnyWindow" activityType="http://adlnet.gov/expapi/activities/lesson">
${titled('    ')}
    <url>${playerPage}</url>
  </au>
</courseStructure>
`
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
}
/** XML 1.0 has no way to write most control signs and lone surrogates: they are left out. */
const unwritable = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
const escapeXml = (text: string): string =>
  text.replaceAll(unwritable, '').replaceAll(/[&<>"']/g, (sign) => entities[sign] ?? '')
