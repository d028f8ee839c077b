/**
 * While the text has the focus, nobody above it listens for `input`.
 *
 * React listens there for all of its fields. Where anybody listens, Chromium runs what waits (the editor's
 * answer to the letter) in the middle of its own editing, and lays the paragraph out a second time: about a
 * fifth of what a key costs. The editor reads the page by itself and needs no such event.
 */

type Held = { readonly add: () => void; readonly remove: () => void; readonly listener: unknown }

/**
 * Call before `createRoot`, with the elements that React listens on: its root, and the body for what floats.
 * `isText` says of what has just got the focus whether it is the text.
 */
export function quietInput(
  containers: readonly EventTarget[],
  page: EventTarget = document,
  isText: (focused: EventTarget | null) => boolean = isManuscript,
): void {
  const held = new Set<Held>()
  let isQuiet = false
  for (const container of containers) hold(container, held, () => isQuiet)
  const quieten = (quiet: boolean) => {
    if (quiet === isQuiet) return
    isQuiet = quiet
    for (const one of held) {
      if (quiet) one.remove()
      else one.add()
    }
  }
  page.addEventListener('focusin', ({ target }) => quieten(isText(target)), true)
  page.addEventListener('focusout', () => quieten(false), true)
}

const isManuscript = (focused: EventTarget | null) =>
  focused instanceof Element && focused.closest('.cm-content') !== null

function hold(container: EventTarget, held: Set<Held>, isQuiet: () => boolean): void {
  const add = container.addEventListener.bind(container)
  const remove = container.removeEventListener.bind(container)
  const listen: EventTarget['addEventListener'] = (type, listener, options) => {
    if (type !== 'input') return add(type, listener, options)
    held.add({
      add: () => add(type, listener, options),
      remove: () => remove(type, listener, options),
      listener,
    })
    if (!isQuiet()) add(type, listener, options)
  }
  const unlisten: EventTarget['removeEventListener'] = (type, listener, options) => {
    if (type === 'input') for (const one of held) if (one.listener === listener) held.delete(one)
    remove(type, listener, options)
  }
  Object.assign(container, { addEventListener: listen, removeEventListener: unlisten })
}
