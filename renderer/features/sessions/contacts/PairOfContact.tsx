/** Which pair this person is half of: what arrives from them then stands with that pair. */
import { partnerOf } from '../../../domain/mentoring/planning.ts'
import { useTexts } from '../../../i18n/index.ts'
import { SelectField } from '../../../ui/fields.tsx'
import { room, useRoom } from '../room.ts'

const none = 'none'

export function PairOfContact({ fingerprint }: { readonly fingerprint: string }) {
  const t = useTexts('review')
  const pairs = useRoom((state) => state.pairs)
  const ownName = useRoom((state) => state.ownName)
  const active = pairs.filter(({ archivedAt }) => archivedAt === null)
  if (active.length === 0) return null
  const linked = pairs.find(({ contact }) => contact === fingerprint)
  const link = (id: string) => {
    if (linked) room.linkContact(linked.id, null)
    if (id !== none) room.linkContact(id, fingerprint)
  }
  return (
    <SelectField
      label={t('contacts.pair')}
      help={t('contacts.pairHelp')}
      value={linked?.id ?? none}
      onChange={link}
      options={[
        { value: none, label: t('contacts.noPair') },
        ...active.map((pair) => ({ value: pair.id, label: partnerOf(pair, ownName).name })),
      ]}
    />
  )
}
