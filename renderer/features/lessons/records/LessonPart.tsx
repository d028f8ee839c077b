/** A lesson as a cmi5 package: which one, and in which of its languages. */
import { useEffect, useId, useMemo, useState } from 'react'
import type { LessonPackage } from '../../../../electron/shared/records/cmi5-package.ts'
import { client } from '../../../bridge/index.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Check, SelectField } from '../../../ui/fields.tsx'
import { lessonList, shelf } from '../shelf.ts'
import type { PartProps } from './RecordsDialog.tsx'

export function LessonPart({ onSave }: PartProps) {
  const t = useTexts('records')
  const language = useInterfaceLanguage()
  const lessons = lessonList(language)
  const [lessonId, setLessonId] = useState(lessons[0]?.id ?? '')
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const id = useId()
  const there = useMemo(() => languagesOf(lessonId), [lessonId])
  const wanted = useMemo(() => there.filter((tag) => !left.has(tag)), [there, left])
  const title = lessons.find((lesson) => lesson.id === lessonId)?.title ?? lessonId

  useEffect(() => {
    const lesson = packageOf(lessonId, wanted)
    const suggestedName = title.slice(0, 120)
    onSave(lesson === null ? null : () => client().request('records.saveCmi5', { suggestedName, lesson }))
  }, [onSave, lessonId, wanted, title])

  return (
    <>
      <SelectField
        label={t('which')}
        value={lessonId}
        onChange={setLessonId}
        options={lessons.map((lesson) => ({ value: lesson.id, label: `${lesson.order}. ${lesson.title}` }))}
      />
      <fieldset className="records-choice" aria-describedby={wanted.length === 0 ? `${id}-none` : undefined}>
        <legend>{t('languages')}</legend>
        {there.map((tag) => (
          <Check
            key={tag}
            checked={!left.has(tag)}
            onChange={(checked) =>
              setLeft(
                (before) => new Set(checked ? [...before].filter((one) => one !== tag) : [...before, tag]),
              )
            }
          >
            {tag === 'es' || tag === 'en' ? t(tag) : tag}
          </Check>
        ))}
      </fieldset>
      {wanted.length === 0 && (
        <p className="problem" id={`${id}-none`} role="alert">
          {t('noLanguage')}
        </p>
      )}
      <p className="records-never">{t('lessonInside')}</p>
    </>
  )
}

/** Those in which the whole lesson can be read. */
const languagesOf = (lessonId: string): readonly string[] =>
  Object.keys(shelf().files(lessonId)?.texts ?? {})
    .filter((tag) => shelf().open(lessonId, tag)?.kind === 'ready')
    .toSorted((one, other) => Number(other === 'es') - Number(one === 'es'))

function packageOf(lessonId: string, wanted: readonly string[]): LessonPackage | null {
  const files = shelf().files(lessonId)
  const listed = shelf().catalogue.lessons.find(({ id }) => id === lessonId)
  if (!files || !listed || files.lesson === undefined || files.exercises === undefined || wanted.length === 0)
    return null
  const languages = wanted.map((tag) => [
    tag,
    { title: listed.titles[tag] ?? lessonId, summary: listed.summaries[tag] ?? lessonId },
  ])
  const texts = Object.entries(files.texts).filter(([tag]) => wanted.includes(tag))
  return {
    id: lessonId,
    version: listed.version,
    languages: Object.fromEntries(languages),
    files: { lesson: files.lesson, exercises: files.exercises, texts: Object.fromEntries(texts) },
  }
}
