import type { ReviewPayload } from '../../electron/shared/review-payload.ts'

/** Theme and text size as in the window below. */
export function applyAppearance({ theme, textSize }: Pick<ReviewPayload, 'theme' | 'textSize'>): void {
  const root = document.documentElement
  const prefersDark = window.matchMedia('(prefers-color-scheme: dark)').matches
  root.dataset['theme'] = theme === 'dark' || (theme === 'system' && prefersDark) ? 'dark' : 'light'
  root.style.setProperty('--text-scale', String(textSize / 100))
  root.dataset['textSize'] = String(textSize)
}
