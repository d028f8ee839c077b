/** The route of the window, with a way back. Not persisted: one starts on Today. */
import { create } from 'zustand'
import type { Route } from '../ui/navigation.tsx'

type NavigationState = { readonly route: Route; readonly go: (to: Route) => void }

export const useRoute = create<NavigationState>((set) => ({
  route: { place: 'today' },
  go: (route) => set({ route }),
}))
