/** Key caps as the platform writes them. */
import { useTexts } from '../i18n/index.ts'

export const isMac = typeof navigator !== 'undefined' && /Mac/.test(navigator.platform)

/** True when this key press holds the platform's command key (⌘ or Ctrl) and no other but Shift. */
export function isMod(event: { metaKey: boolean; ctrlKey: boolean; altKey: boolean }): boolean {
  return !event.altKey && (isMac ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey)
}

/** `keys` is a list like `mod shift L`, `enter`, `esc`. */
export function Keys({ keys }: { readonly keys: string }) {
  const t = useTexts('common')
  const names: Record<string, string> = {
    mod: isMac ? '⌘' : 'Ctrl',
    shift: '⇧',
    enter: isMac ? '↩' : '↵',
    del: isMac ? '⌫' : t('keys.delete'),
    space: t('keys.space'),
    esc: 'Esc',
  }
  const shown = keys.split(' ').map((key) => names[key] ?? key)
  return <kbd aria-hidden="true">{shown.join(isMac ? '' : '+')}</kbd>
}
