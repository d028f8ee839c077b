/** What the palette offers of this room: pairs, programmes and checklists, each with where it leads. */
import type { OwnProgramme } from '../../../electron/shared/entities/programme.ts'
import type { Pair } from '../../../electron/shared/entities/session.ts'
import { textIn } from '../../domain/mentoring/localized-text.ts'
import type { Route } from '../../ui/navigation.tsx'
import { checklists, shippedProgrammes, packProgrammes } from './content.ts'

export type SessionsCommand = {
  readonly id: string
  readonly title: string
  readonly kind: 'pair' | 'programme' | 'checklist'
  readonly to: Route
}

/** `own` is what the vault holds, as last read; without it the pairs and copies are left out. */
export function sessionsCommands(
  language: string,
  own: { readonly pairs: readonly Pair[]; readonly programmes: readonly OwnProgramme[] },
): readonly SessionsCommand[] {
  return [
    ...own.pairs.map(({ id, mentor, executive }) => ({
      id: `pair:${id}`,
      title: `${mentor.name} · ${executive.name}`,
      kind: 'pair' as const,
      to: { place: 'sessions', pairId: id } as const,
    })),
    ...[...shippedProgrammes().read, ...packProgrammes].map(({ id, title }) => ({
      id: `programme:${id}`,
      title: textIn(title, language),
      kind: 'programme' as const,
      to: { place: 'sessions', programmeId: id } as const,
    })),
    ...own.programmes.map(({ id, programme }) => ({
      id: `programme:${id}`,
      title: textIn(programme.title, language),
      kind: 'programme' as const,
      to: { place: 'sessions', ownProgrammeId: id } as const,
    })),
    ...checklists.read.map(({ id, title }) => ({
      id: `checklist:${id}`,
      title: textIn(title, language),
      kind: 'checklist' as const,
      to: { place: 'sessions', checklistId: id } as const,
    })),
  ]
}
