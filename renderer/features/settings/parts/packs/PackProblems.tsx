/** What keeps a pack out: the file, a sentence for a person, and the place for whoever made it. */
import { useTexts } from '../../../../i18n/index.ts'
import { announce } from '../../../../ui/announcer.tsx'
import { Button } from '../../../../ui/buttons.tsx'
import { copyText } from '../../../../ui/copy-text.ts'
import type { ShownProblem } from './use-pack-install.ts'

const mostShown = 20

export function PackProblems({ problems }: { readonly problems: readonly ShownProblem[] }) {
  const t = useTexts('packs')
  const fileOf = ({ file }: ShownProblem) => file ?? t('refused.whole')
  const more = problems.length - mostShown
  const copy = () => {
    const lines = problems.map((each) =>
      `${fileOf(each)}: ${t(`problems.${each.code}`)} ${each.detail}`.trim(),
    )
    announce(copyText(lines.join('\n')) ? t('refused.copied') : t('refused.notCopied'))
  }
  return (
    <>
      <ul className="pack-problems">
        {problems.slice(0, mostShown).map((each) => (
          <li key={`${each.file ?? ''} ${each.code} ${each.detail}`}>
            <b>{fileOf(each)}</b>
            <span>{t(`problems.${each.code}`)}</span>
            {each.detail !== '' && (
              <small lang="en" translate="no">
                {each.detail}
              </small>
            )}
          </li>
        ))}
      </ul>
      {more > 0 && <p className="pack-help">{t('refused.more', { count: more })}</p>}
      <p>
        <Button kind="link" onPress={copy}>
          {t('refused.copy')}
        </Button>{' '}
        <span className="pack-help">{t('refused.toAuthor')}</span>
      </p>
    </>
  )
}
