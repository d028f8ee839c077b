/**
 * The words of an HTML page as plain text: paragraphs apart, list items on lines of their own, nothing of scripts,
 * styles or markup. One pass over the source, whatever it holds; no page is ever built from it.
 */
const looksLikeHtml = /^\s*(?:<!--[^]{0,2000}?-->\s*)?<(?:!doctype\s+html|html|head|body)\b/i

/** True for a whole page; a text that merely mentions a tag is left as it was written. */
export const isHtml = (text: string): boolean => looksLikeHtml.test(text.slice(0, 4000))

const apart = new Set([
  'p',
  'div',
  'section',
  'article',
  'header',
  'footer',
  'main',
  'aside',
  'blockquote',
  'pre',
  'table',
  'ul',
  'ol',
  'dl',
  'figure',
  'form',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])
const ownLine = new Set(['br', 'li', 'tr', 'dt', 'dd', 'option', 'figcaption'])
const silent = new Set([
  'script',
  'style',
  'head',
  'template',
  'noscript',
  'svg',
  'iframe',
  'object',
  'select',
])

export function htmlToText(html: string): string {
  const parts: string[] = []
  let at = 0
  while (at < html.length) {
    const open = html.indexOf('<', at)
    if (open < 0) {
      parts.push(words(html.slice(at)))
      break
    }
    parts.push(words(html.slice(at, open)))
    const tag = tagAt(html, open)
    if (tag === null) {
      parts.push('<')
      at = open + 1
      continue
    }
    at = silent.has(tag.name) && !tag.closes ? afterElement(html, tag) : tag.end
    if (apart.has(tag.name)) parts.push('\n\n')
    else if (tag.name === 'li' && !tag.closes) parts.push('\n- ')
    else if (tag.name === 'td' || tag.name === 'th') parts.push(tag.closes ? ' ' : '')
    else if (ownLine.has(tag.name) && (!tag.closes || tag.name === 'tr')) parts.push('\n')
  }
  return tidy(parts.join(''))
}

type Tag = { readonly name: string; readonly closes: boolean; readonly end: number }

/** Null when this `<` is only a sign. Comments and declarations are tags without a name. */
function tagAt(html: string, open: number): Tag | null {
  if (html.startsWith('<!--', open)) {
    const end = html.indexOf('-->', open + 4)
    return { name: '', closes: false, end: end < 0 ? html.length : end + 3 }
  }
  const name = /^<(\/?)([a-z][a-z0-9-]*|[!?])/i.exec(html.slice(open, open + 40))
  if (name === null) return null
  return { name: (name[2] ?? '').toLowerCase(), closes: name[1] === '/', end: endOfTag(html, open) }
}

/** After the `>` that closes a tag; one inside of quotes does not. */
function endOfTag(html: string, open: number): number {
  let quote = ''
  for (let at = open + 1; at < html.length; at += 1) {
    const sign = html[at] ?? ''
    if (quote !== '') quote = sign === quote ? '' : quote
    else if (sign === '"' || sign === "'") quote = sign
    else if (sign === '>') return at + 1
  }
  // An unbalanced quote would swallow the rest: then the first `>` ends it.
  const end = html.indexOf('>', open)
  return end < 0 ? html.length : end + 1
}

function afterElement(html: string, tag: Tag): number {
  const end = new RegExp(`</${tag.name}\\s*>`, 'gi')
  end.lastIndex = tag.end
  const found = end.exec(html)
  // A head or a list that is never closed ends with its own tag: the words after it are not lost.
  return found === null
    ? tag.name === 'script' || tag.name === 'style'
      ? html.length
      : tag.end
    : end.lastIndex
}

const words = (source: string): string => entities(source.replaceAll(/\s+/g, ' '))

const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: '\u00a0', laquo: '«', raquo: '»', ldquo: '“', rdquo: '”',
  lsquo: '‘', rsquo: '’', hellip: '…', ndash: '–', mdash: '—', middot: '·', bull: '•', euro: '€', pound: '£',
  iexcl: '¡', iquest: '¿', copy: '©', reg: '®', trade: '™', deg: '°', ordf: 'ª', ordm: 'º', times: '×',
  aacute: 'á', eacute: 'é', iacute: 'í', oacute: 'ó', uacute: 'ú', ntilde: 'ñ', uuml: 'ü', ccedil: 'ç',
  Aacute: 'Á', Eacute: 'É', Iacute: 'Í', Oacute: 'Ó', Uacute: 'Ú', Ntilde: 'Ñ', Uuml: 'Ü', Ccedil: 'Ç',
} // prettier-ignore

function entities(source: string): string {
  return source.replaceAll(
    /&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi,
    (whole, hex, decimal, name) => {
      if (name !== undefined) return named[name as string] ?? whole
      const code = hex === undefined ? Number(decimal) : Number.parseInt(hex as string, 16)
      return code > 0 && code <= 0x10_ff_ff && (code < 0xd800 || code > 0xdfff)
        ? String.fromCodePoint(code)
        : whole
    },
  )
}

/** No space at the ends of lines, at most one empty line between paragraphs. */
function tidy(text: string): string {
  return text
    .replaceAll(/[ \t]+/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .replaceAll(/\n{3,}/g, '\n\n')
    .replaceAll(/\n\n(?=- )/g, '\n')
    .trim()
}
