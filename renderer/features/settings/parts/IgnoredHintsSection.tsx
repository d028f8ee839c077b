/** "Ignore always": listed in words, since when, and given back one by one or all together. */
import type { IgnoredAlways } from '../../../../electron/shared/entities/person.ts'
import { type Category, CATEGORIES } from '../../../domain/tone/types.ts'
import { formatShortDay } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { en } from '../../../i18n/en/index.ts'
import { es } from '../../../i18n/es/index.ts'
import { announce } from '../../../ui/announcer.tsx'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState, ErrorMessage } from '../../../ui/messages.tsx'
import { useWriting } from '../use-writing.ts'

export function IgnoredHintsSection() {
  const t = useTexts('writing')
  const language = useInterfaceLanguage()
  const inWords = useSilencedWords()
  const { writing, error, change } = useWriting()
  const silenced = writing?.ignoredAlways ?? []

  const giveBack = async (entry: IgnoredAlways) => {
    const done = await change((before) => ({
      ...before,
      ignoredAlways: before.ignoredAlways.filter((other) => keyOf(other) !== keyOf(entry)),
    }))
    if (done) announce(t('settings.givenBack'))
  }
  const giveBackAll = async () => {
    if (await change((before) => ({ ...before, ignoredAlways: [] }))) announce(t('settings.allGivenBack'))
  }
  return (
    <>
      {error !== null && <ErrorMessage error={error} />}
      {writing && silenced.length === 0 && (
        <EmptyState title={t('settings.noneSilenced')} text={t('settings.silencedLead')} />
      )}
      {silenced.length > 0 && (
        <>
          <p className="lead">{t('settings.silencedLead')}</p>
          <ul className="settings-list">
            {silenced.map((entry) => (
              <li key={keyOf(entry)}>
                <span>
                  {inWords(entry)}{' '}
                  {entry.since && (
                    <small>
                      {t('settings.since', { day: formatShortDay(new Date(entry.since), language) })}
                    </small>
                  )}
                </span>
                <Button
                  kind="link"
                  aria-label={t('settings.giveBackNamed', { rule: inWords(entry) })}
                  onPress={() => void giveBack(entry)}
                >
                  {t('settings.giveBack')}
                </Button>
              </li>
            ))}
          </ul>
          {silenced.length > 1 && (
            <p>
              <Button kind="quiet" onPress={() => void giveBackAll()}>
                {t('settings.giveBackAll')}
              </Button>
            </p>
          )}
        </>
      )}
    </>
  )
}

const keyOf = (entry: IgnoredAlways) =>
  entry.kind === 'rule' ? entry.ruleId : `${entry.category} ${entry.quote}`

const isCategory = (name: string): name is Category => (CATEGORIES as readonly string[]).includes(name)
const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1)

/**
 * The name of its category and the sentence of the rule, without what only an occurrence fills in; a rule that a
 * later engine no longer has keeps at least its own name.
 */
function useSilencedWords(): (entry: IgnoredAlways) => string {
  const t = useTexts('writing')
  const { categories, rules } = (useInterfaceLanguage() === 'es' ? es : en).hints
  const nameOf = (category: string) => (isCategory(category) ? capital(categories[category].name) : category)
  return (entry) => {
    if (entry.kind === 'model')
      return t('settings.ofModel', { category: nameOf(entry.category), quote: entry.quote })
    const parts = entry.ruleId.split('/')
    const category = parts.find(isCategory)
    const sentence = (rules as Readonly<Record<string, string>>)[entry.ruleId]
    // `es/jargon/poner-en-valor` is about these words; `model/hype` about all that the model calls hype.
    if (category && parts[0] === 'model') return t('settings.wholeCategory', { category: nameOf(category) })
    const rule =
      sentence && !sentence.includes('{{')
        ? sentence
        : t('voice.word', { word: (parts.at(-1) ?? '').replaceAll('-', ' ') })
    return category ? t('settings.rule', { category: nameOf(category), rule }) : rule
  }
}
