// Opens a PDF that the app saved and reads it as a person would: its pages, their size, their words.

import { readFile } from 'node:fs/promises'
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'

export interface ReadPdf {
  readonly title: string
  readonly language: string | null
  readonly pages: readonly {
    /** Points. */
    readonly width: number
    readonly height: number
    /** One line of text for each line of the page. */
    readonly lines: readonly string[]
  }[]
  /** All words, one space between them, however the lines were broken. */
  readonly text: string
}

export async function readPdf(file: string): Promise<ReadPdf> {
  const loading = getDocument({
    data: new Uint8Array(await readFile(file)),
    useSystemFonts: false,
    verbosity: 0,
  })
  const pdf = await loading.promise
  try {
    const { info } = await pdf.getMetadata()
    const pages = []
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number)
      const { width, height } = page.getViewport({ scale: 1 })
      const { items } = await page.getTextContent()
      const lines = items
        .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
        .join('')
        .split('\n')
      pages.push({ width, height, lines })
    }
    const facts = info as Readonly<Record<string, unknown>>
    return {
      title: String(facts['Title'] ?? ''),
      language: typeof facts['Language'] === 'string' ? facts['Language'] : null,
      pages,
      text: pages
        .flatMap(({ lines }) => lines)
        .join(' ')
        .replaceAll(/\s+/gu, ' '),
    }
  } finally {
    await loading.destroy()
  }
}
