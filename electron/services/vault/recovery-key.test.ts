import fc from 'fast-check'
import { expect, it } from 'vitest'
import { formatRecoveryKey, newRecoverySecret, parseRecoveryKey } from './recovery-key.ts'

const secret = fc.uint8Array({ minLength: 20, maxLength: 20 })

it('is read back however it was typed', () => {
  fc.assert(
    fc.property(
      secret,
      fc.constantFrom(' ', '', '-', ' - ', '\n', '–'),
      fc.boolean(),
      (bytes, between, lower) => {
        const printed = formatRecoveryKey(bytes)
        expect(printed).toMatch(/^(?:[0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/)
        const typed = printed.replaceAll('-', between).replaceAll('0', 'O').replaceAll('1', 'l')
        expect([...(parseRecoveryKey(lower ? typed.toLowerCase() : typed) ?? [])]).toEqual([...bytes])
      },
    ),
  )
})

it('notices a sign that was typed wrong, and signs that changed places', () => {
  const printed = formatRecoveryKey(newRecoverySecret()).replaceAll('-', '')
  for (let at = 0; at < printed.length; at += 1) {
    const other = printed[at] === '7' ? '8' : '7'
    expect(parseRecoveryKey(printed.slice(0, at) + other + printed.slice(at + 1))).toBeNull()
  }
  expect(parseRecoveryKey(printed.slice(1))).toBeNull()
  expect(parseRecoveryKey('')).toBeNull()
  expect(parseRecoveryKey('contraseña')).toBeNull()
})
