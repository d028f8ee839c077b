import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  findCertificate,
  wrapCertificateText,
} from '../../../electron/shared/certificates/certificate-text.ts'
import { certificateSchema, type SignedCertificate } from '../../../electron/shared/entities/certificate.ts'
import { printDocumentSchema } from '../../../electron/shared/print-document.ts'
import { certificateDay, certificateToPrint } from './certificate-print.ts'

const signed: SignedCertificate = {
  certificate: {
    track: { id: 'trainer', version: 1 },
    title: 'Formación de mentores',
    language: 'es',
    name: 'Diego Anaya',
    lessons: 9,
    minutes: 95,
    assessed: true,
    id: 'abcdefgh',
    day: '2026-11-03',
    issuer: { recipient: `age1${'q'.repeat(58)}`, signingKey: 'A'.repeat(43) },
  },
  text: `ensayo-certificate-1.${'ab-_'.repeat(180)}.${'x'.repeat(86)}`,
  fingerprint: '1234 5678 9012 3456 7890 1234',
}
const words = {
  language: 'es',
  label: 'Certificado',
  finished: 'terminó',
  quotedTitle: '«Formación de mentores»',
  done: 'Nueve lecciones.',
  day: { term: 'Emitido', text: '3 de noviembre de 2026' },
  fingerprint: 'Huella',
  honest: 'Lo emite la propia persona.',
  check: 'Se comprueba así:',
}

describe('the certificate on paper', () => {
  it('is a document that main takes, and says what was signed, how honest it is and its fingerprint', () => {
    expect(certificateSchema.safeParse(signed.certificate).success).toBe(true)
    const paper = certificateToPrint(signed, words)
    expect(printDocumentSchema.parse(paper)).toEqual(paper)
    expect(paper.layout).toBe('certificate')
    const said = JSON.stringify(paper)
    for (const each of ['Diego Anaya', words.quotedTitle, words.honest, signed.fingerprint, words.day.text])
      expect(said).toContain(each)
  })
  it('holds the text in lines that join to it again', () => {
    const code = certificateToPrint(signed, words).blocks.find(({ kind }) => kind === 'code')
    const found = findCertificate(`Un papel\n${code?.kind === 'code' ? code.text : ''}\n`)
    expect(found).toMatchObject({ kind: 'found', signature: 'x'.repeat(86) })
  })
})

describe('wrapping', () => {
  it('loses no sign, whatever the width, and ends no line in a hyphen that is not alone in it', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'aZ9-_.'), maxLength: 400 })
    fc.assert(
      fc.property(signs, fc.integer({ min: 1, max: 90 }), (text, width) => {
        const lines = wrapCertificateText(text, width).split('\n')
        expect(lines.join('')).toBe(text)
        expect(lines.every((line) => line.length <= width)).toBe(true)
        for (const line of lines.slice(0, -1)) if (/[^-]/u.test(line)) expect(line.endsWith('-')).toBe(false)
      }),
    )
  })
})

it('the day stays the day in every zone', () => {
  expect(certificateDay('2026-11-03').getDate()).toBe(3)
  expect(certificateDay('2026-03-29').getMonth()).toBe(2)
})
