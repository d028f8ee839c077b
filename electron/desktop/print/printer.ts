/** The Printer port: a hidden, sandboxed window with a session of its own, gone when the PDF is made. */
import { randomBytes } from 'node:crypto'
import { readdir } from 'node:fs/promises'
import path from 'node:path'
import { BrowserWindow, session as sessions } from 'electron'
import type { Printer } from '../../services/ports.ts'
import { AppError } from '../../shared/errors.ts'
import type { PrintDocument } from '../../shared/print-document.ts'
import { appHost, appScheme } from '../app-protocol/address.ts'
import { serveFile } from '../app-protocol/serve-file.ts'
import { denyNewWindows } from '../security/new-windows.ts'
import { denyPermissions } from '../security/permissions.ts'
import { guardRequests, isPageRequest, type RequestWatcher } from '../security/requests.ts'
import { pagePreferences } from '../security/web-preferences.ts'
import { desktopTexts, desktopLanguage } from '../texts/texts.ts'
import { pageNumbers, paperFor, printPage, printPagePolicy, type PrintFonts } from './print-page.ts'

type PrinterOptions = {
  /** Absolute path of the built renderer, where the fonts are. */
  readonly rendererFolder: string
  readonly regionLocale: () => string
  readonly watch: RequestWatcher
}

const pageAddress = `${appScheme}://${appHost}/print`
const loadLimitMs = 20_000

/** Failures are `disk-failed` for a broken installation, `timed-out` for a page that never gets ready. */
export function createPrinter({ rendererFolder, regionLocale, watch }: PrinterOptions): Printer {
  // One print at a time: they share the session and the address of the page.
  let last: Promise<unknown> = Promise.resolve()
  const page = { current: '', nonce: '' }
  const session = sessions.fromPartition('print', { cache: false })
  denyPermissions(session)
  guardRequests(session, 'print', isPageRequest, watch)
  session.protocol.handle(appScheme, async (request) => {
    if (request.url !== pageAddress) return serveFile(rendererFolder, request)
    const policy = printPagePolicy(page.nonce)
    return new Response(page.current, {
      headers: { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': policy },
    })
  })

  const toPdf = async (document: PrintDocument): Promise<Uint8Array> => {
    const isCertificate = document.layout === 'certificate'
    const texts = desktopTexts(desktopLanguage('system', document.language))
    page.nonce = randomBytes(18).toString('base64')
    page.current = printPage(document, await findFonts(rendererFolder), texts, page.nonce)
    const window = new BrowserWindow({
      show: false,
      webPreferences: { ...pagePreferences({ session, devTools: false }), javascript: false },
    })
    denyNewWindows(window.webContents)
    try {
      await within(window.loadURL(pageAddress), loadLimitMs)
      const pdf = await window.webContents.printToPDF({
        pageSize: paperFor(regionLocale()),
        margins: { top: 0.8, bottom: 0.8, left: 0.8, right: 0.8 },
        landscape: isCertificate,
        printBackground: true,
        displayHeaderFooter: !isCertificate,
        headerTemplate: '<span></span>',
        footerTemplate: pageNumbers(texts),
        generateTaggedPDF: true,
        generateDocumentOutline: true,
      })
      return new Uint8Array(pdf)
    } finally {
      page.current = ''
      window.destroy()
    }
  }
  return {
    toPdf: (document) => {
      const mine = last.then(() => toPdf(document))
      last = mine.catch(() => undefined)
      return mine
    },
  }
}

/** The build gives font files names with a hash; the upright Latin ones are enough for paper. */
async function findFonts(rendererFolder: string): Promise<PrintFonts> {
  // Without fonts of ours the page is set in the system's: a plainer PDF is better than none.
  const names = await readdir(path.join(rendererFolder, 'assets')).catch(() => [] as string[])
  const find = (pattern: RegExp) => {
    const name = names.find((candidate) => pattern.test(candidate))
    return name === undefined ? null : `/assets/${encodeURIComponent(name)}`
  }
  return {
    serif: find(/^literata-latin-(?!ext).*normal.*\.woff2$/u),
    sans: find(/^hanken-grotesk-latin-(?!ext).*normal.*\.woff2$/u),
  }
}

async function within<T>(work: Promise<T>, ms: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<never>((_resolve, reject) => {
    timer = setTimeout(() => reject(new AppError('timed-out', { retryable: true })), ms)
  })
  try {
    return await Promise.race([work, late])
  } finally {
    clearTimeout(timer)
  }
}
