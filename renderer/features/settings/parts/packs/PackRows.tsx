/** The installed packs, each with what it brings and a way to be rid of it. */
import { useState } from 'react'
import { formatShortDay } from '../../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../../i18n/index.ts'
import { Button } from '../../../../ui/buttons.tsx'
import { PackProblems } from './PackProblems.tsx'
import { usePackWords } from './pack-words.ts'
import type { ListedPack } from './use-installed.ts'

type PackRowsProps = { readonly packs: readonly ListedPack[]; readonly onRemove: (pack: ListedPack) => void }

export function PackRows({ packs, onRemove }: PackRowsProps) {
  const t = useTexts('packs')
  return (
    <section className="settings-block">
      <h2>{t('installed')}</h2>
      <ul className="settings-list pack-list">
        {packs.map((pack) => (
          <PackRow key={pack.manifest.id} pack={pack} onRemove={() => onRemove(pack)} />
        ))}
      </ul>
    </section>
  )
}

function PackRow({ pack, onRemove }: { readonly pack: ListedPack; readonly onRemove: () => void }) {
  const t = useTexts('packs')
  const words = usePackWords()
  const interfaceLanguage = useInterfaceLanguage()
  const { manifest, counts, installedAt, problems } = pack
  const { title, summary, language } = words.textsOf(manifest)
  const day = formatShortDay(new Date(installedAt), interfaceLanguage)
  return (
    <li>
      <div>
        <h3 lang={language}>{title}</h3>
        <p lang={language}>{summary}</p>
        <small>
          {words.madeBy(manifest)} · {t('version', { version: manifest.version })}, {t('since', { day })}
        </small>
        <small>{words.inside(counts).join(' · ')}</small>
        {problems === 'unreadable' && (
          <p className="problem-box" role="alert">
            {t('unreadable')}
          </p>
        )}
        {Array.isArray(problems) && problems.length > 0 && <Broken title={title} problems={problems} />}
      </div>
      <Button kind="link" aria-label={t('removeOne', { title })} onPress={onRemove}>
        {t('remove')}
      </Button>
    </li>
  )
}

type BrokenProps = {
  readonly title: string
  readonly problems: Exclude<ListedPack['problems'], 'unreadable' | null>
}

function Broken({ title, problems }: BrokenProps) {
  const t = useTexts('packs')
  const [isOpen, setOpen] = useState(false)
  return (
    <div className="problem-box" role="alert">
      {t('broken')}{' '}
      {isOpen ? (
        <PackProblems problems={problems} />
      ) : (
        <Button kind="link" aria-label={t('brokenWhy', { title })} onPress={() => setOpen(true)}>
          {t('brokenWhyShort')}
        </Button>
      )}
    </div>
  )
}
