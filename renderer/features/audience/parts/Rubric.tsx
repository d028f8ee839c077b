import { CheckIcon, MinusIcon } from '@phosphor-icons/react'
import type { Round } from '../../../../electron/shared/entities/rehearsal.ts'
import { useTexts } from '../../../i18n/index.ts'

type RubricProps = { readonly round: Round; readonly isFree: boolean; readonly language: string }

/** What a good answer does, met or not, in the author's words. */
export function Rubric({ round, isFree, language }: RubricProps) {
  const t = useTexts('audience')
  return (
    <section className="rubric-part">
      <h2 className="h2">{isFree ? t('script.freeTitle') : t('script.title')}</h2>
      {isFree && <p className="aside-note">{t('script.free')}</p>}
      {round.rubric.length > 0 && (
        <ul className="rubric">
          {round.rubric.map((item) => (
            <li key={item.id} className={item.met ? 'met' : undefined}>
              {item.met ? (
                <CheckIcon className="i" weight="bold" aria-hidden />
              ) : (
                <MinusIcon className="i" aria-hidden />
              )}
              <span>
                <b>{item.met ? t('script.met') : t('script.notMet')}.</b>{' '}
                <span lang={language}>{item.words}</span>
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}
