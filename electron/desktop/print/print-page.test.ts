import { describe, expect, it } from 'vitest'
import type { PrintDocument } from '../../shared/print-document.ts'
import { en } from '../texts/en.ts'
import { paperFor, printPage, printPagePolicy } from './print-page.ts'

const hostile = `<img src=x onerror="alert('1')">&</title></style>`
const document: PrintDocument = {
  language: 'es"><script>',
  title: hostile,
  subtitle: hostile,
  blocks: [
    { kind: 'heading', text: hostile },
    { kind: 'paragraph', text: hostile },
    { kind: 'list', items: [hostile] },
    {
      kind: 'ticks',
      items: [
        { text: hostile, done: true },
        { text: 'b', done: false },
      ],
    },
    { kind: 'pairs', items: [{ term: hostile, text: hostile }] },
    { kind: 'key', text: hostile },
    { kind: 'code', text: hostile },
  ],
}

describe('the printed page', () => {
  it('holds every text as text, wherever it stands', () => {
    const page = printPage(document, { serif: null, sans: '/assets/a.woff2' }, en, 'n')
    expect(page.match(/&lt;img src=x onerror=&quot;alert\(&#39;1&#39;\)&quot;&gt;&amp;/gu)).toHaveLength(11)
    expect(page).not.toContain('<img')
    expect(page).not.toContain('<script')
    expect(page.match(/<\/style>/gu)).toHaveLength(1)
  })
  it('says whether a box is ticked', () => {
    const page = printPage(document, { serif: null, sans: null }, en, 'n')
    expect(page).toContain('aria-label="Done"')
    expect(page).toContain('aria-label="Not yet"')
  })
  it('keeps the look of a certificate for certificates', () => {
    const fonts = { serif: null, sans: null }
    const pages = [document, { ...document, layout: 'certificate' as const }].map((each) =>
      printPage(each, fonts, en, 'n'),
    )
    expect(pages.map((page) => page.includes('column-reverse'))).toEqual([false, true])
  })
  it('may load its fonts and run nothing', () => {
    expect(printPagePolicy('n')).toMatch(/^default-src 'none'; style-src 'nonce-n'; font-src 'self'/u)
    expect(printPagePolicy('n')).not.toContain('script-src')
  })
})

describe('the paper', () => {
  it.each([
    ['es-MX', 'Letter'],
    ['es-CO', 'Letter'],
    ['en-US', 'Letter'],
    ['es-ES', 'A4'],
    ['es-AR', 'A4'],
    ['zh-Hant-TW', 'A4'],
    ['en', 'A4'],
    ['', 'A4'],
  ] as const)('for %j is %s', (locale, paper) => expect(paperFor(locale)).toBe(paper))
})
