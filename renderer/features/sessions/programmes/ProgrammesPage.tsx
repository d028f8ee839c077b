/** Every programme with what it is for; one's own copies apart. */
import type { Programme } from '../../../../electron/shared/entities/programme.ts'
import type { ProgrammeSource } from '../../../../electron/shared/entities/session.ts'
import { textIn } from '../../../domain/mentoring/localized-text.ts'
import { isSameSource } from '../../../domain/mentoring/programme-session.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { useNavigation } from '../../../ui/navigation.tsx'
import { PackOrigin } from '../../../ui/pack-origin.tsx'
import { programmesNow, shippedProgrammes } from '../content.ts'
import { Page } from '../parts/Page.tsx'
import { bothNames } from '../people/names.ts'
import { useRoom } from '../room.ts'
import { routeOf } from './programme-routes.ts'
import { useProgrammeFacts } from './programme-words.ts'

export function ProgrammesPage() {
  const t = useTexts('mentoring')
  const own = useRoom((state) => state.ownProgrammes)
  const { shipped } = programmesNow()
  return (
    <Page className="programmes" eyebrow="" title={t('programmes.title')}>
      <p className="lead">{t('programmes.lead')}</p>
      {shippedProgrammes().broken.map(({ id }) => (
        <p className="problem-box" role="alert" key={id}>
          {t('programmes.broken', { id })}
        </p>
      ))}
      <section aria-label={t('programmes.shipped')}>
        <ul className="rows shelf">
          {shipped.map((programme) => (
            <Row
              key={programme.id}
              programme={programme}
              source={{ kind: 'shipped', id: programme.id, version: programme.version }}
            />
          ))}
        </ul>
      </section>
      <section aria-labelledby="own-programmes">
        <h2 id="own-programmes">{t('programmes.own')}</h2>
        {own.length === 0 ? (
          <p className="quiet-line">{t('programmes.noOwn')}</p>
        ) : (
          <ul className="rows shelf">
            {own.map(({ id, programme }) => (
              <Row key={id} programme={programme} source={{ kind: 'own', id }} />
            ))}
          </ul>
        )}
      </section>
    </Page>
  )
}

function Row({ programme, source }: { readonly programme: Programme; readonly source: ProgrammeSource }) {
  const t = useTexts('mentoring')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const pairs = useRoom((state) => state.pairs)
  const facts = useProgrammeFacts()
  const names = pairs
    .filter(
      (pair) => pair.archivedAt === null && pair.programme && isSameSource(pair.programme.source, source),
    )
    .map(bothNames)
  return (
    <li>
      <button type="button" className="row-link" onClick={() => go(routeOf(source))}>
        <b>{textIn(programme.title, language)}</b>
        <small>{facts(programme)}</small>
        <span>{textIn(programme.summary, language)}</span>
      </button>
      {source.kind === 'shipped' && <PackOrigin contentId={programme.id} />}
      {names.length > 0 && (
        <p className="quiet-line">{t('programmes.followedBy', { names: names.join(', ') })}</p>
      )}
    </li>
  )
}
