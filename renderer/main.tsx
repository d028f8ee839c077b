/** Entry of the window: texts, region and theme first, so that nothing flashes in the wrong one. */
import './ui/fonts.css'
import './ui/tokens.css'
import './ui/base.css'
import './app/app.css'
import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { App } from './app/App.tsx'
import { applyPreferences, interfaceLanguageFor, usePreferences } from './app/preferences.ts'
import { useVault } from './app/vault-store.ts'
import { client } from './bridge/index.ts'
import { quietInput } from './editor/quiet-input.ts'
import { startTexts } from './i18n/index.ts'
import { setRegion } from './i18n/format.ts'

async function start(): Promise<void> {
  const [info, { preferences, recovered }, status] = await Promise.all([
    client().request('app.info'),
    client().request('preferences.get'),
    client().request('vault.status'),
  ])
  setRegion(info.regionLocale)
  document.documentElement.dataset.os = { darwin: 'mac', win32: 'win', linux: 'linux' }[info.platform]
  usePreferences.setState({ preferences, recovered, info })
  useVault.setState({ status })
  await startTexts(interfaceLanguageFor(preferences, info.systemLanguage))
  applyPreferences(preferences)
  const root = document.getElementById('root')
  if (!root) throw new Error('index.html has no #root')
  quietInput([root, document.body])
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}

start().catch(() => {
  // The texts may be what failed, so these two sentences stand here in both languages.
  document.body.textContent =
    'Ensayo no pudo arrancar; sus textos están a salvo en el disco. Cierre la ventana y ábralo otra vez. · ' +
    'Ensayo could not start; your texts are safe on the disk. Close the window and open it again.'
})
