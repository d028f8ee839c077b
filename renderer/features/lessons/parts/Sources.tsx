/** Where the facts come from, numbered as the text cites them. */
import type { Source } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'

type Props = {
  readonly sources: readonly Source[]
  /** All of the lesson's, which give the numbers. */
  readonly all: readonly Source[]
  readonly language: string
  readonly openLink: (url: string) => Promise<unknown>
}

export function Sources({ sources, all, language, openLink }: Props) {
  const t = useTexts('lessons')
  if (sources.length === 0) return null
  return (
    <section className="lesson-sources" aria-label={t('player.sources')}>
      <h2>{t('player.sources')}</h2>
      <ol>
        {sources.map((source) => (
          <li key={source.id} value={all.indexOf(source) + 1}>
            {source.texts[language]}{' '}
            {source.url !== undefined && (
              <Button kind="link" onPress={() => void openLink(source.url ?? '')}>
                {source.url}
              </Button>
            )}
          </li>
        ))}
      </ol>
    </section>
  )
}
