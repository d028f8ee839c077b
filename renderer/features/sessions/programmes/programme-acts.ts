/** Copies of programmes: made, changed, and each change taken back while the window lives. */
import type { OwnProgrammeId } from '../../../../electron/shared/entities/ids.ts'
import type { OwnProgramme, Programme } from '../../../../electron/shared/entities/programme.ts'
import { copyIn } from '../../../domain/mentoring/own-programme.ts'
import type { SessionsCore } from '../sessions-store.ts'

/** As many changes as can be taken back, one after the other. */
const longestTrail = 100

export function programmeActs({ get, set, put, ports }: SessionsCore) {
  const trails = new Map<string, { readonly key: string; readonly before: Programme }[]>()
  const replace = (id: string, programme: Programme, urgency: 'soon' | 'now'): void => {
    const updatedAt = ports.now().toISOString()
    set({
      ownProgrammes: get().ownProgrammes.map((own) =>
        own.id === id ? { ...own, programme, updatedAt } : own,
      ),
    })
    put(id, urgency)
  }
  const find = (id: string) => get().ownProgrammes.find((own) => own.id === id)

  return {
    /** The copy is in this one language. `title` is its own, so that the two can be told apart. */
    copyProgramme(programme: Programme, language: string, title: string): OwnProgramme {
      const at = ports.now().toISOString()
      const own: OwnProgramme = {
        id: ports.newId() as OwnProgrammeId,
        basedOn: { id: programme.id, version: programme.version },
        programme: { ...copyIn(programme, language), title: { [language]: title } },
        createdAt: at,
        updatedAt: at,
      }
      set({ ownProgrammes: [...get().ownProgrammes, own] })
      put(own.id, 'now')
      return own
    },
    /** `key` names the place: writing on in the same field is one change to take back. */
    changeProgramme(id: string, key: string, change: (programme: Programme) => Programme): void {
      const own = find(id)
      if (!own) return
      const next = change(own.programme)
      if (next === own.programme) return
      const trail = trails.get(id) ?? []
      const isText = key.startsWith('text:')
      if (!isText || trail.at(-1)?.key !== key)
        trails.set(id, [...trail, { key, before: own.programme }].slice(-longestTrail))
      replace(id, next, isText ? 'soon' : 'now')
    },
    /** What was written there is not kept in memory behind a locked vault. */
    forgetTrails: () => trails.clear(),
    canUndoProgramme: (id: string): boolean => (trails.get(id)?.length ?? 0) > 0,
    undoProgramme(id: string): boolean {
      const trail = trails.get(id) ?? []
      const last = trail.at(-1)
      if (!last || !find(id)) return false
      trails.set(id, trail.slice(0, -1))
      replace(id, last.before, 'now')
      return true
    },
  }
}
