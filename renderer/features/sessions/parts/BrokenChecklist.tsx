/** A checklist whose file cannot be read: what is wrong with it, and what is safe. */
import type { ContentProblem } from '../../../domain/mentoring/content-file.ts'
import { useTexts } from '../../../i18n/index.ts'

export type BrokenChecklistProps = { readonly id: string; readonly problem: ContentProblem }

export function BrokenChecklist({ id, problem }: BrokenChecklistProps) {
  const t = useTexts('sessions')
  const common = useTexts('common')
  const language = (tag: string) => (tag === 'es' || tag === 'en' ? common(`languages.${tag}`) : tag)
  const what =
    problem.kind === 'not-json'
      ? t('checklist.problem.not-json')
      : problem.kind === 'missing-language'
        ? t('checklist.problem.missing-language', { language: language(problem.language), at: problem.at })
        : t('checklist.problem.wrong-shape', { at: problem.at })
  return (
    <main className="main session" tabIndex={-1}>
      <div className="bar" />
      <div className="in">
        <h1 className="h1">{t('checklist.brokenTitle', { id })}</h1>
        <div className="problem-box" role="alert">
          <b>{what}</b>
          {t('checklist.brokenSafe')}
        </div>
      </div>
    </main>
  )
}
