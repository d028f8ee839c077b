/**
 * Whether focus came by keyboard. A text always counts as `:focus-visible`, so that selector cannot tell; the
 * frame around the page is for those who came to it with Tab or F6.
 */
export function followKeyboardFocus(): () => void {
  const root = document.documentElement
  const onKey = ({ key }: KeyboardEvent) => {
    if (key === 'Tab' || key === 'F6') root.dataset['keyboard'] = ''
  }
  const onPointer = () => {
    delete root.dataset['keyboard']
  }
  document.addEventListener('keydown', onKey, true)
  document.addEventListener('pointerdown', onPointer, true)
  return () => {
    document.removeEventListener('keydown', onKey, true)
    document.removeEventListener('pointerdown', onPointer, true)
  }
}
