/** What is inside of a pack, before anything of it is kept. */
import { useTexts } from '../../../../i18n/index.ts'
import { Button } from '../../../../ui/buttons.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { usePackWords } from './pack-words.ts'
import type { Staged } from './use-pack-install.ts'

export type PackSheetProps = {
  readonly staged: Staged
  readonly onInstall: () => void
  readonly onClose: () => void
}

export function PackSheet({ staged, onInstall, onClose }: PackSheetProps) {
  const t = useTexts('packs')
  const words = usePackWords()
  const { manifest, counts } = staged.pack
  const { replaces } = staged
  const { title, summary, language } = words.textsOf(manifest)
  const [only] = manifest.languages.length === 1 ? manifest.languages : []
  const canInstall = replaces.kind !== 'itself' && replaces.kind !== 'same-version'
  const act = replaces.kind === 'newer' ? 'putBack' : replaces.kind === 'older' ? 'update' : 'install'
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={replaces.kind === 'nothing' ? t('sheet.title') : t('sheet.titleUpdate')}
      actions={
        canInstall ? (
          <>
            <Button kind="plain" onPress={onClose}>
              {t('sheet.leave')}
            </Button>
            <Button kind="inside" autoFocus onPress={onInstall}>
              {t(`sheet.${act}`)}
            </Button>
          </>
        ) : (
          <Button kind="quiet" autoFocus onPress={onClose}>
            {t('sheet.close')}
          </Button>
        )
      }
    >
      <div className="pack-sheet">
        <h3 lang={language}>{title}</h3>
        <p className="help">
          {words.madeBy(manifest)} · {t('version', { version: manifest.version })}
        </p>
        <p className="prose" lang={language}>
          {summary}
        </p>
        <h4>{t('sheet.inside')}</h4>
        <ul className="pack-inside">
          {words.inside(counts).map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
        <p>
          {only === undefined
            ? t('languages', { languages: words.listOf(manifest.languages.map(words.nameOf)) })
            : t('sheet.oneLanguage', { language: words.nameOf(only) })}
        </p>
        <p className={canInstall ? 'pack-replaces' : 'problem-box'} role={canInstall ? undefined : 'alert'}>
          {'version' in replaces
            ? t(`sheet.${replaces.kind}`, { version: replaces.version })
            : t(`sheet.${replaces.kind}`)}
        </p>
      </div>
    </Dialog>
  )
}
