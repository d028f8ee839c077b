/** Where one can be, and how to go there. Features navigate through this; they never import each other. */
import { createContext, useContext } from 'react'
import type { Shelf } from '../../electron/shared/entities/library.ts'

export const places = ['today', 'rehearse', 'audience', 'lessons', 'sessions', 'impact'] as const
export type Place = (typeof places)[number]

export type Route =
  | { readonly place: 'today' }
  | {
      readonly place: 'rehearse'
      readonly draftId?: string
      readonly create?: boolean
      readonly title?: string
      readonly text?: string
      /** A page about the draft instead of its text. */
      readonly page?: 'readiness' | 'versions'
      /** All drafts instead of one. */
      readonly shelf?: Shelf
    }
  /** A scenario by its content id, a draft before its audience, or the practice feed. */
  | {
      readonly place: 'audience'
      readonly scenarioId?: string
      readonly draftId?: string
      readonly feed?: boolean
    }
  /** A lesson (also as a stop of a track), a track or what ends it, the review cards, or the contents. */
  | {
      readonly place: 'lessons'
      readonly lessonId?: string
      readonly trackId?: string
      readonly page?: 'cards' | 'starting-point' | 'assessment'
    }
  /** A session, a checklist, a pair's page or its questions, a programme, or all programmes; people otherwise. */
  | {
      readonly place: 'sessions'
      readonly sessionId?: string
      readonly checklistId?: string
      readonly pairId?: string
      /** Of a pair: the questions to one of the two, at the start or at the end. */
      readonly assessment?: {
        readonly time: 'start' | 'closing'
        readonly role: 'mentor' | 'executive'
      }
      readonly programmeId?: string
      readonly ownProgrammeId?: string
      /** `assessments` is a pair's: what both answered. */
      readonly page?: 'programmes' | 'assessments' | 'contacts'
      /** Somebody's draft that came for notes. */
      readonly roomId?: string
    }
  | { readonly place: 'impact' }
  | {
      readonly place: 'settings'
      readonly section?:
        | 'profile'
        | 'appearance'
        | 'notices'
        | 'vault'
        | 'destinations'
        | 'ledger'
        | 'hints'
        | 'writing'
        | 'packs'
        | 'certificates'
    }

export type Navigation = { readonly route: Route; readonly go: (to: Route) => void }

const NavigationContext = createContext<Navigation | null>(null)
export const NavigationProvider = NavigationContext.Provider

export function useNavigation(): Navigation {
  const navigation = useContext(NavigationContext)
  if (!navigation) throw new Error('useNavigation outside of NavigationProvider')
  return navigation
}
