// The first page where there is no keychain: a passphrase, a recovery key, a lock that locks.

import { readdir } from 'node:fs/promises'
import { expect, expectNoViolations, test } from './app.ts'

const passphrase = 'tres vacas en el puente'

test('without a keychain the first start asks for a passphrase, and only it or the recovery key opens the room', async ({
  launch,
}) => {
  const first = await launch({ language: 'es', keychain: 'none' })
  let { page } = first
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Una sala para ensayar, donde nadie mira.')
  await expectNoViolations(page)
  await page.getByLabel('¿Cómo quiere que le llamemos?').fill('Elena Valcárcel')
  await page.getByLabel('Contraseña', { exact: true }).fill('corta')
  await page.getByLabel('Otra vez').fill('corta')
  await page.getByRole('button', { name: 'Abrir la sala' }).click()
  await expect(page.getByText('Esa contraseña es demasiado fácil.')).toBeVisible()

  await page.getByLabel('Contraseña', { exact: true }).fill(passphrase)
  await page.getByLabel('Otra vez').fill(passphrase)
  await page.getByRole('button', { name: 'Abrir la sala' }).click()
  const key = await page.getByTestId('recovery-key').innerText()
  await expectNoViolations(page)
  await page.getByRole('button', { name: 'Guardar como PDF para imprimir' }).click()
  await expect(page.getByText(/^Guardada como/)).toBeVisible()
  expect((await readdir(first.filesDir)).filter((name) => name.endsWith('.pdf'))).toHaveLength(1)
  await page.getByLabel('Ya la tengo a buen recaudo').check()
  await page.getByRole('button', { name: 'Pasar' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Elena.')

  const second = await first.relaunch()
  ;({ page } = second)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('La sala está cerrada.')
  await expectNoViolations(page)
  await page.getByLabel('Contraseña').fill('otra cosa distinta')
  await page.keyboard.press('Enter')
  await expect(page.getByRole('alert')).toContainText('Con eso no se abre la caja fuerte.')
  await page.getByLabel('Contraseña').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Elena.')

  const third = await second.relaunch()
  ;({ page } = third)
  await page.getByRole('button', { name: 'Usar la clave de recuperación' }).click()
  await page.getByLabel('Clave de recuperación').fill(key.toLowerCase().replaceAll('-', ' '))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Elena.')
})

test('locking from Settings closes the room, and the text comes back with the passphrase', async ({
  launch,
}) => {
  const { page } = await launch({ language: 'en', keychain: 'none' })
  await page.getByLabel('Passphrase', { exact: true }).fill(passphrase)
  await page.getByLabel('Once more').fill(passphrase)
  await page.getByRole('button', { name: 'Open the room' }).click()
  await page.getByLabel('I have it in a safe place').check()
  await page.getByRole('button', { name: 'Come in' }).click()
  await page.getByRole('button', { name: 'Settings', exact: true }).click()
  await page.getByRole('button', { name: 'Vault and privacy' }).click()
  await page.getByRole('button', { name: 'Lock now' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('The room is locked.')
  await page.getByLabel('Passphrase').fill(passphrase)
  await page.keyboard.press('Enter')
  await expect(page.getByRole('heading', { level: 1 })).toContainText('Good')
})
