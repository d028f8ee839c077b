import './settings.css'
import { type ReactNode, useEffect, useRef, useState } from 'react'
import type { AppInfo } from '../../../electron/shared/contract.ts'
import { client } from '../../bridge/index.ts'
import type { OwnContent } from '../../domain/packs/check-pack.ts'
import { useTexts } from '../../i18n/index.ts'
import { type Route, useNavigation } from '../../ui/navigation.tsx'
import { SideList } from '../../ui/side-list.tsx'
import { AppearanceSection } from './parts/AppearanceSection.tsx'
import { WritingSection } from './parts/WritingSection.tsx'
import { IgnoredHintsSection } from './parts/IgnoredHintsSection.tsx'
import { NoticesSection } from './parts/NoticesSection.tsx'
import { PacksSection } from './parts/packs/PacksSection.tsx'
import { ProfileSection } from './parts/ProfileSection.tsx'
import { VaultSection } from './parts/VaultSection.tsx'

type SettingsRoute = Extract<Route, { place: 'settings' }>
type Section = NonNullable<SettingsRoute['section']>
const sections: readonly Section[] = [
  'profile',
  'appearance',
  'notices',
  'vault',
  'destinations',
  'writing',
  'hints',
  'certificates',
  'packs',
  'ledger',
]

/** What writing is about has its own texts. */
function useSectionName(): (section: Section) => string {
  const t = useTexts('settings')
  const writing = useTexts('writing')
  const certificates = useTexts('certificates')
  const notices = useTexts('notices')
  const packs = useTexts('packs')
  return (section) => {
    if (section === 'notices') return notices('section')
    if (section === 'packs') return packs('section')
    if (section === 'certificates') return certificates('section')
    if (section === 'writing') return writing('settings.section')
    return section === 'hints' ? writing('settings.silenced') : t(`sections.${section}`)
  }
}

export type SettingsViewProps = {
  readonly route: SettingsRoute
  /** Destinations and ledger belong to another feature; the shell brings them. */
  readonly renderDestinations: () => ReactNode
  readonly renderLedger: () => ReactNode
  /** Certificates come with the lessons. */
  readonly renderCertificates: () => ReactNode
  /** Locks once all that the other rooms still hold is on disk; only the shell knows them. */
  readonly onLock: () => Promise<void>
  /** What a content pack may refer to besides its own; only the shell knows all rooms. */
  readonly ownContent: () => OwnContent
}

export function SettingsView({
  route,
  renderDestinations,
  renderLedger,
  renderCertificates,
  onLock,
  ownContent,
}: SettingsViewProps) {
  const t = useTexts('settings')
  const nameOf = useSectionName()
  const heading = useRef<HTMLHeadingElement>(null)
  const section = route.section ?? 'profile'
  useEffect(() => {
    if (route.section) heading.current?.focus()
  }, [route.section])
  return (
    <main className="main settings" tabIndex={-1}>
      <div className="bar">
        <span className="eyebrow">{t('title')}</span>
        <span className="grow" />
        <RunningVersion />
      </div>
      <div className="scroll">
        <div className="settings-page">
          <h1 className="h1" ref={heading} tabIndex={-1}>
            {nameOf(section)}
          </h1>
          {section === 'profile' && <ProfileSection />}
          {section === 'appearance' && <AppearanceSection />}
          {section === 'notices' && <NoticesSection />}
          {section === 'vault' && <VaultSection onLock={onLock} />}
          {section === 'destinations' && renderDestinations()}
          {section === 'writing' && <WritingSection />}
          {section === 'hints' && <IgnoredHintsSection />}
          {section === 'certificates' && renderCertificates()}
          {section === 'packs' && <PacksSection ownContent={ownContent} />}
          {section === 'ledger' && renderLedger()}
        </div>
      </div>
    </main>
  )
}

/** Which Ensayo this is, and honestly on which Electron when it is not the one of the releases. */
function RunningVersion() {
  const t = useTexts('settings')
  const [info, setInfo] = useState<AppInfo | null>(null)
  useEffect(() => {
    let current = true
    client()
      .request('app.info')
      .then((facts) => current && setInfo(facts))
      // Without it the line is empty; nothing depends on it.
      .catch(() => undefined)
    return () => {
      current = false
    }
  }, [])
  if (!info) return null
  const { version, electron, expectedElectron } = info
  return (
    <span className="eyebrow">
      {electron === expectedElectron
        ? t('version', { version })
        : t('versionElsewhere', { version, electron, expected: expectedElectron })}
    </span>
  )
}

export function SettingsSidebar({ route }: { readonly route: SettingsRoute }) {
  const t = useTexts('settings')
  const writing = useTexts('writing')
  const nameOf = useSectionName()
  const { go } = useNavigation()
  return (
    <SideList
      heading={t('title')}
      rows={sections.map((id) => ({
        id,
        title: id === 'hints' ? writing('settings.silencedShort') : nameOf(id),
      }))}
      current={route.section ?? 'profile'}
      onOpen={(id) => go({ place: 'settings', section: id as Section })}
    />
  )
}
