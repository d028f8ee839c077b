import { describe, expect, it, vi } from 'vitest'
import { quietInput } from './quiet-input.ts'

function room() {
  const [root, page] = [new EventTarget(), new EventTarget()]
  let focusIsOnText = false
  quietInput([root], page, () => focusIsOnText)
  return {
    root,
    focus: (onText: boolean) => {
      page.dispatchEvent(new Event('focusout'))
      focusIsOnText = onText
      page.dispatchEvent(new Event('focusin'))
    },
    leave: () => page.dispatchEvent(new Event('focusout')),
    type: () => root.dispatchEvent(new Event('input')),
  }
}

describe('listening for input above the text', () => {
  it('rests while the text has the focus, and is back for every field', () => {
    const { root, focus, leave, type } = room()
    const heard = vi.fn()
    root.addEventListener('input', heard)
    type()
    expect(heard).toHaveBeenCalledTimes(1)
    focus(true)
    type()
    expect(heard).toHaveBeenCalledTimes(1)
    focus(false)
    type()
    expect(heard).toHaveBeenCalledTimes(2)
    focus(true)
    leave()
    type()
    expect(heard).toHaveBeenCalledTimes(3)
  })

  it('holds for one who begins to listen while the text has the focus', () => {
    const { root, focus, type } = room()
    const heard = vi.fn()
    focus(true)
    root.addEventListener('input', heard)
    type()
    expect(heard).not.toHaveBeenCalled()
    focus(false)
    type()
    expect(heard).toHaveBeenCalledTimes(1)
  })

  it('does not bring back who stopped listening meanwhile', () => {
    const { root, focus, type } = room()
    const heard = vi.fn()
    root.addEventListener('input', heard)
    focus(true)
    root.removeEventListener('input', heard)
    focus(false)
    type()
    expect(heard).not.toHaveBeenCalled()
  })

  it('leaves every other event as it is', () => {
    const { root, focus } = room()
    const heard = vi.fn()
    root.addEventListener('keydown', heard)
    focus(true)
    root.dispatchEvent(new Event('keydown'))
    expect(heard).toHaveBeenCalledTimes(1)
  })
})
