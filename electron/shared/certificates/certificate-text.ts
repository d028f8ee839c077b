/**
 * The text form of a certificate: `ensayo-certificate-1.<payload>.<signature>`, payload and signature in
 * base64url. Signed is everything before the last dot, so that a signature fits one format only.
 *
 * People copy it out of a PDF or a mail, with line breaks and words around it: it is found wherever it stands.
 */

export const certificateFormat = 1
const head = 'ensayo-certificate-'
/** 64 bytes in base64url. */
const signatureSigns = 86
/** Longer texts are no certificate: the longest possible one has some 3,000 signs. */
export const mostCertificateText = 100_000

export type FoundCertificate =
  | {
      readonly kind: 'found'
      /** The bytes that were signed, all of them ASCII. */
      readonly signed: string
      readonly payload: string
      readonly signature: string
    }
  | { readonly kind: 'cut' }
  | { readonly kind: 'newer' }
  | { readonly kind: 'none' }

/** Never throws, whatever the text is. Of several certificates, the first. */
export function findCertificate(text: string): FoundCertificate {
  if (text.length > mostCertificateText) return { kind: 'none' }
  const joined = text.replaceAll(/[\s\u00AD\u200B\uFEFF]+/gu, '')
  const start = joined.search(/ensayo-certificate-\d{1,6}\./u)
  if (start === -1) return { kind: 'none' }
  const [number = '', payload = '', after = ''] = joined.slice(start + head.length).split('.', 3)
  if (Number(number) > certificateFormat) return { kind: 'newer' }
  const signature = after.slice(0, signatureSigns)
  const whole =
    Number(number) === certificateFormat &&
    isBase64Url(payload) &&
    isBase64Url(signature) &&
    signature.length === signatureSigns
  if (!whole) return { kind: 'cut' }
  return { kind: 'found', signed: signedPart(payload), payload, signature }
}

const isBase64Url = (text: string): boolean => /^[A-Za-z0-9_-]+$/u.test(text)

/** `payload` in base64url. */
export const signedPart = (payload: string): string => `${head}${certificateFormat}.${payload}`
export const certificateText = (payload: string, signature: string): string =>
  `${signedPart(payload)}.${signature}`

/**
 * Lines of at most `width` signs for paper. None ends in a hyphen: some readers of PDF take that for a word
 * that was divided, and leave it out of what is copied.
 */
export function wrapCertificateText(text: string, width: number): string {
  const lines: string[] = []
  let rest = text
  while (rest.length > width) {
    let cut = width
    while (cut > 1 && rest[cut - 1] === '-') cut -= 1
    lines.push(rest.slice(0, cut))
    rest = rest.slice(cut)
  }
  return [...lines, rest].join('\n')
}
