/** Content packs: what is installed, and how one comes, is replaced, and goes. */
import './packs.css'
import { type DragEvent, useState } from 'react'
import type { OwnContent } from '../../../../domain/packs/check-pack.ts'
import { client } from '../../../../bridge/index.ts'
import { formatNumber } from '../../../../i18n/format.ts'
import { useTexts } from '../../../../i18n/index.ts'
import { announce } from '../../../../ui/announcer.tsx'
import { Button } from '../../../../ui/buttons.tsx'
import { Dialog } from '../../../../ui/dialog.tsx'
import { EmptyState } from '../../../../ui/messages.tsx'
import { PackFailure } from './PackFailure.tsx'
import { PackProblems } from './PackProblems.tsx'
import { PackRows } from './PackRows.tsx'
import { PackSheet } from './PackSheet.tsx'
import { usePackWords } from './pack-words.ts'
import { type ListedPack, useInstalled } from './use-installed.ts'
import { type Step, usePackInstall } from './use-pack-install.ts'

type Told = { readonly text: string; readonly undo: (() => void) | null }

export function PacksSection({ ownContent }: { readonly ownContent: () => OwnContent }) {
  const t = useTexts('packs')
  const common = useTexts('common')
  const words = usePackWords()
  const { packs, error: listError } = useInstalled(ownContent)
  const [told, setTold] = useState<Told | null>(null)
  const [removing, setRemoving] = useState<ListedPack | null>(null)
  const tell = (text: string, undo: Told['undo'] = null) => {
    setTold({ text, undo })
    announce(text)
  }
  const packInstall = usePackInstall(ownContent, ({ replaces }, { manifest }) => {
    const { title } = words.textsOf(manifest)
    tell(
      replaces.kind === 'nothing'
        ? t('done.installed', { title })
        : t('done.updated', { title, version: manifest.version }),
    )
  })
  const { step, error, choose, take, stop, install, fail } = packInstall
  const drop = useDrop((files) => {
    const [file] = files
    setTold(null)
    if (!file) tell(t('notFile'))
    else if (files.length > 1) tell(t('onlyOne'))
    else void take(file)
  })
  const remove = async ({ manifest }: ListedPack) => {
    setRemoving(null)
    const { title } = words.textsOf(manifest)
    try {
      const { stagedId } = await client().request('packs.remove', { id: manifest.id })
      const back = async () => {
        try {
          await client().request('packs.install', { stagedId: stagedId ?? '' })
          tell(t('done.back', { title }))
        } catch (problem) {
          fail(problem)
        }
      }
      tell(t('done.removed', { title }), stagedId === null ? null : () => void back())
    } catch (problem) {
      fail(problem)
    }
  }
  const isBusy = step.kind === 'reading' || step.kind === 'checking'
  return (
    <div className={drop.over ? 'packs over' : 'packs'} {...drop.events}>
      <p className="lead">{t('lead')}</p>
      <div className="row-of-buttons">
        <Button
          kind="inside"
          isDisabled={isBusy}
          onPress={() => {
            setTold(null)
            void choose()
          }}
        >
          {t('install')}
        </Button>
        {isBusy && (
          <Button kind="plain" onPress={stop}>
            {common('actions.cancel')}
          </Button>
        )}
        <span className="help">{drop.over ? t('dropNow') : t('drop')}</span>
      </div>
      <p className="pack-told" role="status">
        {isBusy ? <Busy step={step} /> : told?.text}{' '}
        {told?.undo && !isBusy && (
          <Button
            kind="link"
            onPress={() => {
              setTold(null)
              told.undo?.()
            }}
          >
            {t('done.undo')}
          </Button>
        )}
      </p>
      {error !== null && <PackFailure error={error} />}
      {listError !== null && <PackFailure error={listError} />}
      {packs?.length === 0 && <EmptyState title={t('empty.title')} text={t('empty.text')} />}
      {packs && packs.length > 0 && <PackRows packs={packs} onRemove={setRemoving} />}
      {step.kind === 'sheet' && (
        <PackSheet staged={step.staged} onClose={stop} onInstall={() => void install(step.staged)} />
      )}
      {step.kind === 'refused' && (
        <Dialog
          isOpen
          onClose={stop}
          title={t('refused.title')}
          actions={
            <Button kind="quiet" autoFocus onPress={stop}>
              {t('sheet.close')}
            </Button>
          }
        >
          <p>{t('refused.safe')}</p>
          <PackProblems problems={step.problems} />
        </Dialog>
      )}
      {removing && (
        <Dialog
          isOpen
          onClose={() => setRemoving(null)}
          title={t('removing.title', { title: words.textsOf(removing.manifest).title })}
          actions={
            <>
              <Button kind="plain" autoFocus onPress={() => setRemoving(null)}>
                {t('removing.keep')}
              </Button>
              <Button kind="quiet" onPress={() => void remove(removing)}>
                {t('removing.remove')}
              </Button>
            </>
          }
        >
          <p>{t('removing.text')}</p>
        </Dialog>
      )}
    </div>
  )
}

function Busy({ step }: { readonly step: Step }) {
  const t = useTexts('packs')
  if (step.kind === 'checking') return t('checking')
  if (step.kind !== 'reading' || step.total === 0) return t('reading')
  return t('readingShare', { done: formatNumber(step.done), total: formatNumber(step.total) })
}

const holdsFiles = ({ dataTransfer }: DragEvent): boolean => dataTransfer.types.includes('Files')

/** A file over the section. Text that is dragged inside of the window is none. */
function useDrop(onFiles: (files: readonly File[]) => void) {
  const [over, setOver] = useState(false)
  const events = {
    onDragOver: (event: DragEvent) => {
      if (!holdsFiles(event)) return
      event.preventDefault()
      event.dataTransfer.dropEffect = 'copy'
      setOver(true)
    },
    onDragLeave: (event: DragEvent) => {
      if (!event.currentTarget.contains(event.relatedTarget as Node | null)) setOver(false)
    },
    onDrop: (event: DragEvent) => {
      setOver(false)
      if (!holdsFiles(event)) return
      event.preventDefault()
      onFiles([...event.dataTransfer.files])
    },
  }
  return { over, events }
}
