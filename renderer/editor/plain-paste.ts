/**
 * What is pasted from a web page or a word processor becomes plain text with its paragraphs: marks, styles
 * and pictures stay outside, and two paragraphs do not run into one.
 *
 * The HTML is parsed into a document of its own that never meets the page: nothing in it loads or runs.
 */
import type { Extension } from '@codemirror/state'
import { EditorView } from '@codemirror/view'

const blocks = new Set(
  'ADDRESS ARTICLE ASIDE BLOCKQUOTE DD DIV DL DT FIGCAPTION FIGURE FOOTER FORM H1 H2 H3 H4 H5 H6 HEADER HR LI MAIN NAV OL P PRE SECTION TABLE TR UL'.split(
    ' ',
  ),
)
/** Between two of these stands an empty line; between other blocks a plain end of line. */
const paragraphs = new Set('BLOCKQUOTE FIGURE H1 H2 H3 H4 H5 H6 HR OL P PRE TABLE UL'.split(' '))
const silent = new Set('HEAD LINK META NOSCRIPT SCRIPT STYLE TEMPLATE TITLE SVG'.split(' '))
/** Deeper than any page one copies from; a nesting made to exhaust the stack ends here. */
const deepest = 400

export function plainTextOf(html: string): string {
  const { body } = new DOMParser().parseFromString(html, 'text/html')
  const out: string[] = []
  let owed = 0
  const write = (text: string) => {
    if (text === '') return
    if (out.length > 0 && owed > 0) out.push('\n'.repeat(owed))
    owed = 0
    out.push(text)
  }
  const owe = (lines: number) => {
    owed = Math.max(owed, lines)
  }
  const visit = (node: Node, isPreformatted: boolean, depth: number): void => {
    if (node.nodeType === Node.TEXT_NODE) {
      const text = node.nodeValue ?? ''
      const flat = isPreformatted ? text : text.replace(/[\t\n\r\f ]+/g, ' ')
      const atStart = out.length === 0 || owed > 0 || /\s$/.test(out.at(-1) ?? '')
      return write(!isPreformatted && atStart ? flat.trimStart() : flat)
    }
    if (!(node instanceof Element) || silent.has(node.nodeName.toUpperCase()) || depth > deepest) return
    const name = node.nodeName
    if (name === 'BR') return write('\n')
    const lines = paragraphs.has(name) ? 2 : blocks.has(name) ? 1 : 0
    if (lines > 0) owe(lines)
    if (name === 'LI') write('– ')
    if (name === 'TD' || name === 'TH') if (node.previousElementSibling !== null) write(' ')
    for (const child of node.childNodes) visit(child, isPreformatted || name === 'PRE', depth + 1)
    if (lines > 0) owe(lines)
  }
  visit(body, false, 0)
  return out
    .join('')
    .replace(/\u00a0/g, ' ')
    .replace(/[ \t]+\n/g, '\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}

/** Longer HTML than this is left to the plain text that came with it: parsing would hold up the window. */
const longestHtml = 4_000_000

export const plainPaste: Extension = EditorView.domEventHandlers({
  paste: (event, view) => {
    const data = event.clipboardData
    const html = data?.getData('text/html') ?? ''
    if (!data || view.state.readOnly || html === '' || html.length > longestHtml) return false
    const plain = data.getData('text/plain')
    const text = plainTextOf(html)
    // Editors of code put HTML of coloured lines beside the text, which then is the better copy of itself.
    if (text === '' || plain.includes('\n\n') || sameWords(plain, text)) return false
    event.preventDefault()
    view.dispatch(view.state.replaceSelection(text), { userEvent: 'input.paste', scrollIntoView: true })
    return true
  },
})

/** When the lines agree, too, there is nothing to win. */
const sameWords = (a: string, b: string) => a.trim().replace(/[ \t]+/g, ' ') === b.replace(/[ \t]+/g, ' ')
