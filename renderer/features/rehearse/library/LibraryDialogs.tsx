/** Deleting for ever, saving copies, and what came of bringing texts in. */
import { useEffect, useState } from 'react'
import type { ImportReport } from '../../../../electron/shared/entities/library.ts'
import { client } from '../../../bridge/index.ts'
import { formatNumber } from '../../../i18n/format.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { Dialog } from '../../../ui/dialog.tsx'
import { TextField } from '../../../ui/fields.tsx'

type Closing = { readonly onClose: () => void }

export type EraseDialogProps = Closing & {
  readonly count: number
  /** The whole bin, which is asked for by its name. */
  readonly all: boolean
  readonly onErase: () => void
}

export function EraseDialog({ count, all, onErase, onClose }: EraseDialogProps) {
  const t = useTexts('library')
  const common = useTexts('common')
  const title = t('bin.eraseTitle', { count, shown: formatNumber(count) })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={all ? t('bin.emptyTitle') : title}
      actions={
        <>
          <Button kind="inside" autoFocus onPress={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button kind="quiet" onPress={onErase}>
            {t('bin.erase')}
          </Button>
        </>
      }
    >
      <p className="lead">{t('bin.eraseText')}</p>
    </Dialog>
  )
}

export type ExportChoice = { readonly format: 'md' | 'txt'; readonly passphrase: string | null }
export type ExportDialogProps = Closing & {
  readonly count: number
  readonly onExport: (choice: ExportChoice) => void
}

export function ExportDialog({ count, onExport, onClose }: ExportDialogProps) {
  const t = useTexts('library')
  const common = useTexts('common')
  const [format, setFormat] = useState<'md' | 'txt'>('md')
  const [passphrase, setPassphrase] = useState('')
  const asks = useHasPassphrase() && count > 1
  const choose = () => onExport({ format, passphrase: asks ? passphrase : null })
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={t('export.title', { count, shown: formatNumber(count) })}
      actions={
        <>
          <Button kind="plain" onPress={onClose}>
            {common('actions.cancel')}
          </Button>
          <Button kind="outside" isDisabled={asks && passphrase === ''} onPress={choose}>
            {t('export.act')}
          </Button>
        </>
      }
    >
      <form
        onSubmit={(event) => {
          event.preventDefault()
          choose()
        }}
      >
        <fieldset className="format-choice">
          <legend>{t('export.format')}</legend>
          {(['md', 'txt'] as const).map((one) => (
            <label key={one} className="check">
              <input type="radio" name="format" checked={format === one} onChange={() => setFormat(one)} />
              <span>{t(`export.${one}`)}</span>
            </label>
          ))}
        </fieldset>
        {asks && (
          <TextField
            label={t('export.passphrase')}
            help={t('export.passphraseHelp')}
            type="password"
            value={passphrase}
            onChange={setPassphrase}
            autoComplete="current-password"
          />
        )}
      </form>
      <p className="eyebrow">{t('export.about')}</p>
    </Dialog>
  )
}

function useHasPassphrase(): boolean {
  const [has, setHas] = useState(false)
  useEffect(() => {
    let current = true
    client()
      .request('vault.status')
      .then(
        ({ hasPassphrase }) => current && setHas(hasPassphrase),
        // Main asks for it all the same, and says so.
        () => undefined,
      )
    return () => {
      current = false
    }
  }, [])
  return has
}

export function ImportReportDialog({ report, onClose }: Closing & { readonly report: ImportReport }) {
  const t = useTexts('library')
  const common = useTexts('common')
  const { imported, refused } = report
  const noted = imported.filter(({ notices }) => notices.length > 0)
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title={imported.length === 0 ? t('import.titleNone') : t('import.title')}
      actions={
        <Button kind="inside" autoFocus onPress={onClose}>
          {common('actions.close')}
        </Button>
      }
    >
      {imported.length > 0 && (
        <p className="lead">
          {t('done.imported', { count: imported.length, shown: formatNumber(imported.length) })}
        </p>
      )}
      {noted.length > 0 && (
        <FileList
          heading={t('import.notices')}
          files={noted.map(({ fileName, notices }) => [
            fileName,
            notices.map((notice) => t(`import.notice.${notice}`)).join('; '),
          ])}
        />
      )}
      {refused.length > 0 && (
        <FileList
          heading={t('import.refused')}
          files={refused.map(({ fileName, why }) => [fileName, t(`import.why.${why}`)])}
        />
      )}
      <p className="eyebrow">{t('import.untouched')}</p>
    </Dialog>
  )
}

function FileList(props: {
  readonly heading: string
  readonly files: readonly (readonly [string, string])[]
}) {
  return (
    <section className="file-list">
      <h3>{props.heading}</h3>
      <ul>
        {props.files.map(([name, words], at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two files may bear one name, and nothing moves
          <li key={at}>
            <b>{name}</b> <span>{words}</span>
          </li>
        ))}
      </ul>
    </section>
  )
}
