/** A certificate for paper: what it says, how to check it, and the text that proves it. */
import { wrapCertificateText } from '../../../electron/shared/certificates/certificate-text.ts'
import type { SignedCertificate } from '../../../electron/shared/entities/certificate.ts'
import type { PrintDocument } from '../../../electron/shared/print-document.ts'

/** In the language of the interface; the title stays in the certificate's own. */
export type CertificatePaperWords = {
  readonly language: string
  readonly label: string
  readonly finished: string
  /** «Formación de mentores» */
  readonly quotedTitle: string
  readonly done: string
  readonly day: { readonly term: string; readonly text: string }
  readonly fingerprint: string
  readonly honest: string
  readonly check: string
}

/** As many signs as fit a line of the page on its side, on either paper. */
const signsInLine = 150

export function certificateToPrint(
  { certificate, text, fingerprint }: SignedCertificate,
  words: CertificatePaperWords,
): PrintDocument {
  return {
    language: words.language,
    layout: 'certificate',
    title: certificate.name,
    subtitle: words.label,
    blocks: [
      { kind: 'paragraph', text: words.finished },
      { kind: 'heading', text: words.quotedTitle },
      { kind: 'paragraph', text: words.done },
      { kind: 'pairs', items: [words.day, { term: words.fingerprint, text: fingerprint }] },
      { kind: 'paragraph', text: words.honest },
      { kind: 'paragraph', text: words.check },
      { kind: 'code', text: wrapCertificateText(text, signsInLine) },
    ],
  }
}

/** Noon of the certificate's day where the reader is: safe to format. */
export function certificateDay(day: string): Date {
  const [year = 1970, month = 1, date = 1] = day.split('-').map(Number)
  return new Date(year, month - 1, date, 12)
}
