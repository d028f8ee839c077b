/**
 * Texts of the interface: one namespace a feature, the same keys in every language by type.
 *
 * `en` gives the shape; every other language must have exactly its keys. Words follow the interface
 * language; numbers and dates follow the system's region (see format.ts).
 */
import i18next from 'i18next'
import { initReactI18next, useTranslation } from 'react-i18next'
import { en } from './en/index.ts'
import { es } from './es/index.ts'

export type InterfaceLanguage = 'es' | 'en'
export type Texts = typeof en
export type Namespace = keyof Texts

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common'
    resources: Texts
    returnNull: false
    enableSelector: false
  }
}

export async function startTexts(language: InterfaceLanguage): Promise<void> {
  await i18next.use(initReactI18next).init({
    resources: { en, es },
    lng: language,
    fallbackLng: false,
    defaultNS: 'common',
    ns: Object.keys(en),
    interpolation: { escapeValue: false }, // React escapes
    initAsync: false,
  })
  document.documentElement.lang = language
}

export async function changeTexts(language: InterfaceLanguage): Promise<void> {
  await i18next.changeLanguage(language)
  document.documentElement.lang = language
}

/** The texts of one namespace, typed: `const t = useTexts('lessons'); t('empty.title')`. */
export function useTexts<N extends Namespace>(namespace: N) {
  return useTranslation(namespace).t
}

/** The interface language now in force. Re-renders on change. */
export function useInterfaceLanguage(): InterfaceLanguage {
  const { i18n } = useTranslation()
  return i18n.language === 'en' ? 'en' : 'es'
}

/** Outside React: for a store or a worker client that needs one sentence. */
export function texts() {
  return i18next.t
}
