/** Every version of a draft: seen, compared word by word, named, restored. */
import { ArrowLeftIcon } from '@phosphor-icons/react'
import { type ReactNode, useEffect, useState } from 'react'
import type { Draft, VersionSummary } from '../../../../electron/shared/entities/draft.ts'
import { client, trackSave } from '../../../bridge/index.ts'
import { formatMoment } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState, ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'
import { PickMenu } from '../../../ui/pick-menu.tsx'
import { useDraftNames } from '../draft-names.ts'
import { usePublication } from '../use-publication.ts'
import { ComparePane } from './ComparePane.tsx'
import { RenameDialog } from './RenameDialog.tsx'
import { lookBackAt } from './resting.ts'
import { inOrder, type Side } from './use-comparison.ts'
import { useVersionsOf } from './use-versions.ts'
import { VersionList } from './VersionList.tsx'

export function VersionsPage({ draftId }: { readonly draftId: string }) {
  const t = useTexts('versions')
  const rehearse = useTexts('rehearse')
  const names = useDraftNames()
  const { go } = useNavigation()
  const { draft, versions, error, reload } = useVersionsOf(draftId)
  useEffect(() => lookBackAt(draftId), [draftId])
  const title = draft === null ? '' : names.title({ title: draft.title, excerpt: draft.text.slice(0, 80) })
  return (
    <>
      <main className="main rehearse versions">
        <div className="bar">
          <Button kind="plain" small onPress={() => go({ place: 'rehearse', draftId })}>
            <ArrowLeftIcon className="i" aria-hidden /> {t('back')}
          </Button>
        </div>
        <div className="scroll">
          <div className="versions-page">
            <h1 className="display">{draft === null ? t('heading') : t('of', { title })}</h1>
            {error !== null && <ErrorMessage error={error} />}
            {error === null && (draft === null || versions === null) && (
              <p className="eyebrow" role="status">
                {rehearse('loading')}
              </p>
            )}
            {draft !== null && versions?.length === 0 && (
              <EmptyState title={t('none')} text={t('noneText')} />
            )}
            {draft !== null && versions !== null && versions.length > 0 && (
              <Comparing draft={draft} versions={versions} onChanged={reload} />
            )}
          </div>
        </div>
      </main>
      <aside className="inspector" hidden aria-label={t('heading')} />
    </>
  )
}

type ComparingProps = {
  readonly draft: Draft
  readonly versions: readonly VersionSummary[]
  readonly onChanged: () => void
}

function Comparing({ draft, versions, onChanged }: ComparingProps) {
  const t = useTexts('versions')
  const names = useDraftNames()
  const language = useInterfaceLanguage()
  const [wanted, setWanted] = useState(versions[0]?.id ?? null)
  const [against, setAgainst] = useState<Side | 'previous'>('present')
  const at = Math.max(
    0,
    versions.findIndex(({ id }) => id === wanted),
  )
  const chosen = versions[at]
  if (chosen === undefined) return null
  const other = sideAgainst(against, at, versions)
  const [before, after] = inOrder(chosen.id, other, versions)
  const nameOf = (side: Side) => {
    const version = versions.find(({ id }) => id === side)
    if (version === undefined) return t('present')
    return `${names.version(version)}, ${formatMoment(new Date(version.createdAt), language)}`
  }
  return (
    <div className="versions-columns">
      <nav className="versions-side" aria-label={t('list')}>
        <VersionList
          versions={versions}
          chosen={chosen.id}
          reference={against === 'present' || against === 'previous' ? null : against}
          onChoose={({ id }) => setWanted(id)}
        />
        <p className="help">{t('help')}</p>
      </nav>
      <ComparePane
        draft={draft}
        before={before}
        after={after}
        names={{ before: nameOf(before), after: nameOf(after) }}
      >
        <PickMenu
          name={t('withName')}
          label={t('withLabel', { name: against === 'previous' ? t('previous') : nameOf(other) })}
          selected={against}
          items={[
            { id: 'present', label: t('presentRow') },
            { id: 'previous', label: t('previous') },
            ...worthOffering(versions, against).map((version) => ({
              id: version.id,
              label: names.version(version),
              aside: formatMoment(new Date(version.createdAt), language),
            })),
          ]}
          onPick={(picked) => setAgainst(picked as Side | 'previous')}
        />
        <VersionActs
          draft={draft}
          version={chosen}
          isReference={against === chosen.id}
          onReference={() => {
            setAgainst(chosen.id)
            announce(t('madeReference', { name: nameOf(chosen.id) }))
          }}
          onChanged={onChanged}
        />
      </ComparePane>
    </div>
  )
}

/** Without an earlier one, the version stands beside itself: nothing changed. */
function sideAgainst(against: Side | 'previous', at: number, versions: readonly VersionSummary[]): Side {
  if (against === 'previous') return versions[at + 1]?.id ?? versions[at]?.id ?? 'present'
  return against === 'present' || versions.some(({ id }) => id === against) ? against : 'present'
}

/** Those with a name or an occasion; any other becomes the reference from the list. */
function worthOffering(versions: readonly VersionSummary[], against: string): readonly VersionSummary[] {
  return versions
    .filter(
      ({ id, name, reason }) =>
        id === against || name !== null || !['automatic', 'before-restore'].includes(reason),
    )
    .slice(0, 40)
}

type VersionActsProps = {
  readonly draft: Draft
  readonly version: VersionSummary
  readonly isReference: boolean
  readonly onReference: () => void
  readonly onChanged: () => void
}

function VersionActs({ draft, version, isReference, onReference, onChanged }: VersionActsProps): ReactNode {
  const t = useTexts('versions')
  const rehearse = useTexts('rehearse')
  const { leaving } = usePublication(draft.id)
  const [renaming, setRenaming] = useState(false)
  const [error, setError] = useState<unknown>(null)
  const act = (work: () => Promise<unknown>, said: string) =>
    trackSave(work).then(() => {
      setError(null)
      setRenaming(false)
      announce(said)
      onChanged()
    }, setError)
  const restore = () =>
    act(() => client().request('versions.restore', { id: version.id }), rehearse('versions.restored'))
  const rename = (name: string | null) =>
    act(() => client().request('versions.rename', { id: version.id, name }), t('renamed'))
  return (
    <>
      <Button
        kind="inside"
        small
        isDisabled={leaving || draft.binnedAt !== null}
        onPress={() => void restore()}
      >
        {t('restore')}
      </Button>
      <Button kind="quiet" small onPress={() => setRenaming(true)}>
        {version.name === null ? t('giveName') : t('rename')}
      </Button>
      <Button kind="quiet" small isDisabled={isReference} onPress={onReference}>
        {t('makeReference')}
      </Button>
      {error !== null && !renaming && <ErrorMessage error={error} />}
      {renaming && (
        <RenameDialog
          name={version.name ?? ''}
          error={error}
          onClose={() => setRenaming(false)}
          onRename={(name) => void rename(name)}
        />
      )}
    </>
  )
}
