/** The words of a note in the interface's language; suggestions stay in the language of the text. */
import type { Hint } from '../domain/tone/types.ts'
import { explainHint, type HintExplanation } from '../domain/tone/explain.ts'
import { hints as en } from '../i18n/en/hints.ts'
import { hints as es } from '../i18n/es/hints.ts'
import { useInterfaceLanguage } from '../i18n/index.ts'

export function useHintWords(): (hint: Hint) => HintExplanation {
  const catalogue = useInterfaceLanguage() === 'en' ? en : es
  return (hint) => explainHint(catalogue, hint)
}
