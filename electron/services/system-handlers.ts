/** What the window asks of the system: facts, preferences, the frame's buttons, a link. */
import { AppError } from '../shared/errors.ts'
import type { HandlersOf } from './handlers.ts'
import type { Ledger } from './ledger/ledger.ts'
import type { Ports } from './ports.ts'
import type { Vault } from './vault/vault.ts'

export type SystemMethod =
  | 'app.info'
  | `preferences.${'get' | 'set'}`
  | `window.${'minimize' | 'toggleMaximize' | 'close'}`
  | 'links.open'

export function createSystemHandlers(
  { appInfo, preferences, windowControls, dialogs, opener }: Ports,
  vault: Pick<Vault, 'open'>,
  ledger: Ledger,
): HandlersOf<SystemMethod> {
  return {
    'app.info': () => appInfo(),
    'preferences.get': () => ({ preferences: preferences.get(), recovered: preferences.recovered }),
    'preferences.set': (patch) =>
      preferences.set(Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined))),
    'window.minimize': () => windowControls.minimize(),
    'window.toggleMaximize': () => windowControls.toggleMaximize(),
    'window.close': () => windowControls.close(),
    'links.open': async ({ url }) => {
      const { protocol, host, href } = new URL(url)
      if (protocol !== 'https:' && protocol !== 'http:')
        throw new AppError('refused-address', { details: { reason: 'protocol' } })
      await vault.open()
      if (!(await dialogs.confirmLink(href))) return { opened: false }
      const noText = { characters: 0, fingerprint: null, publicationId: null }
      const bytes = Buffer.byteLength(href)
      const { id } = await ledger.append({ kind: 'link', recipient: host.slice(0, 300), bytes, ...noText })
      try {
        await opener.openExternal(href)
      } catch (error) {
        await ledger.update(id, 'failed')
        throw error
      }
      await ledger.update(id, 'done')
      return { opened: true }
    },
  }
}
