/** What a phone shows of a post before "see more": as drafted, and as it is now. */
import { phoneStart } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'

type Props = { readonly before: string; readonly now: string; readonly language: string }

export function PhoneCut({ before, now, language }: Props) {
  const t = useTexts('lessons')
  return (
    <div className="phonecut">
      <div className="old">
        <h3>{t('exercise.strike.before')}</h3>
        <Start text={before} language={language} />
      </div>
      <div>
        <h3>{t('exercise.strike.now')}</h3>
        <Start text={now} language={language} />
      </div>
    </div>
  )
}

function Start({ text, language }: { readonly text: string; readonly language: string }) {
  const t = useTexts('lessons')
  const { shown, more } = phoneStart(text, language)
  if (shown === '') return <p className="more">{t('exercise.strike.nothing')}</p>
  return (
    <p>
      {shown}
      {more && (
        <>
          … <span className="more">{t('exercise.strike.more')}</span>
        </>
      )}
    </p>
  )
}
