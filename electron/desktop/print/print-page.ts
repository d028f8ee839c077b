/** Makes the page that is printed to PDF: markup of our own around escaped text. Pure. */
import type { PrintDocument } from '../../shared/print-document.ts'
import { assertNever } from '../../shared/errors.ts'
import type { DesktopTexts } from '../texts/en.ts'

/** Addresses of font files that the page may load; null falls back to the system's fonts. */
export type PrintFonts = { readonly serif: string | null; readonly sans: string | null }
type Block = PrintDocument['blocks'][number]

/** The page allows its own style (by `nonce`), its fonts, and nothing else: no script, no picture, no link. */
export function printPagePolicy(nonce: string): string {
  return `default-src 'none'; style-src 'nonce-${nonce}'; font-src 'self'; form-action 'none'; base-uri 'none'`
}

export function printPage(
  document: PrintDocument,
  fonts: PrintFonts,
  texts: DesktopTexts,
  nonce: string,
): string {
  const { language, title, subtitle, blocks, layout = 'document' } = document
  return `<!doctype html>
<html lang="${escape(language)}">
<head>
<meta charset="utf-8">
<title>${escape(title)}</title>
${[fonts.serif, fonts.sans].map(preload).join('')}
<style nonce="${nonce}">${style(fonts)}${layout === 'certificate' ? certificateStyle(title) : ''}</style>
</head>
<body>
<header><h1>${escape(title)}</h1>${subtitle === '' ? '' : `<p class="subtitle">${escape(subtitle)}</p>`}</header>
<main>
${blocks.map((block) => blockMarkup(block, texts)).join('\n')}
</main>
</body>
</html>`
}

function blockMarkup(block: Block, texts: DesktopTexts): string {
  switch (block.kind) {
    case 'heading':
      return `<h2>${escape(block.text)}</h2>`
    case 'subheading':
      return `<h3>${escape(block.text)}</h3>`
    case 'paragraph':
      return `<p>${escape(block.text)}</p>`
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escape(item)}</li>`).join('')}</ul>`
    case 'ticks':
      return `<ul class="ticks">${block.items.map((item) => tick(item, texts)).join('')}</ul>`
    case 'pairs':
      return `<dl>${block.items.map(({ term, text }) => `<dt>${escape(term)}</dt><dd>${escape(text)}</dd>`).join('')}</dl>`
    case 'key':
      return `<p class="key">${escape(block.text)}</p>`
    case 'code':
      return `<p class="code">${escape(block.text)}</p>`
    default:
      return assertNever(block)
  }
}

/** The box is drawn and also said, for someone who has the PDF read aloud. */
function tick(item: { readonly text: string; readonly done: boolean }, texts: DesktopTexts): string {
  const said = item.done ? texts.print.done : texts.print.open
  return `<li><span class="box" role="img" aria-label="${escape(said)}">${item.done ? '✓' : ''}</span>${escape(item.text)}</li>`
}

/** The footer is a page of Electron's own, with these two class names filled in; styles must be inline. */
export function pageNumbers(texts: DesktopTexts): string {
  const count = `${escape(texts.print.page)} <span class="pageNumber"></span> ${escape(texts.print.of)} <span class="totalPages"></span>`
  return `<div style="width:100%;font:9px sans-serif;color:#555;text-align:center">${count}</div>`
}

/** Countries that print on Letter, from CLDR's measurement data; everywhere else on A4. */
const letterCountries = new Set('BZ CA CL CO CR DO GT MX NI PA PH PR SV US VE'.split(' '))

/** `locale` is BCP 47, with or without a region: `es-MX`, `en`. */
export function paperFor(locale: string): 'A4' | 'Letter' {
  const region = /-([A-Za-z]{2})(?:-|$)/u.exec(locale)?.[1]?.toUpperCase()
  return region !== undefined && letterCountries.has(region) ? 'Letter' : 'A4'
}

const entities: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

function escape(text: string): string {
  return text.replaceAll(/[&<>"']/gu, (character) => entities[character] ?? '')
}

/** No ligatures: a PDF keeps no letters for them, so that «fi» would be missing where it is copied or read aloud. */
function style({ serif, sans }: PrintFonts): string {
  return `
${face('Ensayo Serif', serif)}${face('Ensayo Sans', sans)}
body { margin: 0; color: #1a231f; font: 11pt/1.55 'Ensayo Serif', Literata, Georgia, serif; overflow-wrap: anywhere;
  font-variant-ligatures: none; }
header { margin-bottom: 10mm; }
h1 { margin: 0; font-size: 20pt; font-weight: 500; line-height: 1.2; }
h2 { margin: 8mm 0 2mm; font-size: 13pt; font-style: italic; font-weight: 500; break-after: avoid; }
h3 { margin: 4mm 0 1mm; font: 600 9.5pt 'Ensayo Sans', system-ui, sans-serif; break-after: avoid; }
p { margin: 0 0 3mm; white-space: pre-line; }
.subtitle, dt { font-family: 'Ensayo Sans', system-ui, sans-serif; font-size: 9.5pt; color: #444; }
.subtitle { margin-top: 2mm; }
ul { margin: 0 0 3mm; padding-left: 6mm; }
li { break-inside: avoid; }
.ticks { padding-left: 0; list-style: none; }
.ticks li { padding-left: 7mm; text-indent: -7mm; margin-bottom: 1.5mm; }
.box { display: inline-block; box-sizing: border-box; width: 3.6mm; height: 3.6mm; margin-right: 3.4mm; border: .3mm solid #444;
  font: 9pt/3mm system-ui, sans-serif; text-align: center; text-indent: 0; vertical-align: -.4mm; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 1.5mm 6mm; margin: 0 0 3mm; }
dd { margin: 0; white-space: pre-line; }
.key { margin: 6mm 0; padding: 6mm; border: .3mm solid #444; font: 15pt/2 ui-monospace, 'DejaVu Sans Mono', Consolas, monospace;
  letter-spacing: .06em; word-spacing: .3em; break-inside: avoid; white-space: pre-wrap; overflow-wrap: normal; }
p.code { margin: 3mm 0 0; font: 6.5pt/1.4 ui-monospace, 'DejaVu Sans Mono', Consolas, monospace; color: #444; white-space: pre-wrap; }
`
}

/**
 * Everything must fit on one page: a long name is set smaller, what may be long may break, and the text form stands
 * at the foot. The subtitle stands above the name, and is still read after it.
 */
const certificateStyle = (title: string) => `
body { display: flex; flex-direction: column; box-sizing: border-box; min-height: 165mm; }
header { display: flex; flex-direction: column-reverse; margin: 2mm 0 0; padding-top: 9mm; border-top: .4mm solid #1a231f; }
.subtitle { margin: 0 0 ${title.length > 40 ? 6 : 11}mm; font-size: 10pt; }
h1 { font-size: ${title.length > 40 ? 22 : 34}pt; font-weight: 400; }
main { flex: 1; display: flex; flex-direction: column; }
main > p { max-width: 190mm; font-size: 12pt; }
h2 { margin: 0 0 4mm; max-width: 210mm; font-size: ${title.length > 40 ? 16 : 21}pt; font-weight: 400; line-height: 1.25; }
main > p:first-child { margin: 3mm 0 1mm; }
dl { margin-top: auto; padding-top: 6mm; gap: 1mm 6mm; }
dt, dd { font-size: 10pt; line-height: 1.5; }
dd { word-spacing: .15em; font-variant-numeric: lining-nums; }
dl ~ p { max-width: none; font-size: 9pt; line-height: 1.45; color: #444; margin: 2mm 0 0; }
`

/** Without it the page counts as loaded, and is printed, before its fonts are there. */
function preload(address: string | null): string {
  return address === null
    ? ''
    : `<link rel="preload" as="font" type="font/woff2" crossorigin href="${escape(address)}">`
}

function face(name: string, address: string | null): string {
  return address === null
    ? ''
    : `@font-face { font-family: '${name}'; src: url('${address}') format('woff2'); font-weight: 200 900; }\n`
}
