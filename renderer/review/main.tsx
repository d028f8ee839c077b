/** Entry of the review view: main's own, over the whole window, with three calls and nothing else. */
import '../ui/fonts.css'
import '../ui/tokens.css'
import '../ui/base.css'
import './review.css'
import { createRoot } from 'react-dom/client'
import type { ReviewBridge } from '../../electron/shared/review-payload.ts'
import { setRegion } from '../i18n/format.ts'
import { startTexts } from '../i18n/index.ts'
import { applyAppearance } from './appearance.ts'
import { ReviewLeaf } from './ReviewLeaf.tsx'

declare global {
  interface Window {
    readonly review?: ReviewBridge
  }
}

async function start(bridge: ReviewBridge): Promise<void> {
  const payload = await bridge.get()
  setRegion(payload.regionLocale)
  applyAppearance(payload)
  await startTexts(payload.language)
  const root = document.getElementById('root')
  if (!root) throw new Error('review.html has no #root')
  createRoot(root).render(<ReviewLeaf payload={payload} bridge={bridge} />)
}

// A review that cannot be shown must not stay as a curtain over the window: it closes without an act.
if (window.review) {
  const bridge = window.review
  start(bridge).catch(() => bridge.close(null))
}
