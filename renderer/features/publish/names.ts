import type { Destination } from '../../../electron/shared/entities/publication.ts'
import type { useTexts } from '../../i18n/index.ts'

type PublishTexts = ReturnType<typeof useTexts<'publish'>>

/** The network or place, without the account: `Bluesky`. */
export const networkName = (t: PublishTexts, { kind }: Destination): string => t(`kinds.${kind}`)

/** What a person recognises: `Bluesky, @elena.example`. */
export const placeName = (t: PublishTexts, destination: Destination): string =>
  destination.label ? `${networkName(t, destination)}, ${destination.label}` : networkName(t, destination)

/** `7f3a09c1e2b4` as `7f3a 09c1 e2b4`. */
export const spacedFingerprint = (fingerprint: string): string => fingerprint.replace(/(.{4})(?=.)/g, '$1 ')

/** The system's local day. */
export const isToday = (at: Date): boolean => at.toDateString() === new Date().toDateString()
