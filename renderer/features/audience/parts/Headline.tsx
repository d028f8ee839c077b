import { useTexts } from '../../../i18n/index.ts'

type HeadlineProps = { readonly was: string | null; readonly now: string | null; readonly language: string }

/** The headline that would come of it, before and now. */
export function Headline({ was, now, language }: HeadlineProps) {
  const t = useTexts('audience')
  if (now === null) return null
  return (
    <section className="headline">
      <h3>{t('script.headline')}</h3>
      {was !== null && was !== now && (
        <p className="was">
          <span>{t('script.wasHeadline')}</span>
          <span lang={language} className="words">
            {was}
          </span>
        </p>
      )}
      <p>
        <span>{t('script.nowHeadline')}</span>
        <span lang={language} className="words">
          {now}
        </span>
      </p>
    </section>
  )
}
