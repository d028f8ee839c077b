import type { Form, Inflector } from './types.ts'

/** past, participle; where the present is irregular, third person and -ing too. */
const irregular: Readonly<
  Record<string, readonly [past: string, participle: string, third?: string, ing?: string]>
> = {
  be: ['was', 'been', 'is', 'being'],
  have: ['had', 'had', 'has'],
  do: ['did', 'done', 'does'],
  go: ['went', 'gone', 'goes'],
  make: ['made', 'made'],
  take: ['took', 'taken'],
  get: ['got', 'got', 'gets', 'getting'],
  give: ['gave', 'given'],
  drive: ['drove', 'driven'],
  think: ['thought', 'thought'],
  bring: ['brought', 'brought'],
  keep: ['kept', 'kept'],
  leave: ['left', 'left'],
  build: ['built', 'built'],
  hold: ['held', 'held'],
  set: ['set', 'set', 'sets', 'setting'],
  put: ['put', 'put', 'puts', 'putting'],
  run: ['ran', 'run', 'runs', 'running'],
  see: ['saw', 'seen'],
  say: ['said', 'said'],
  tell: ['told', 'told'],
  feel: ['felt', 'felt'],
  let: ['let', 'let', 'lets', 'letting'],
  win: ['won', 'won', 'wins', 'winning'],
  lead: ['led', 'led'],
  show: ['showed', 'shown'],
  grow: ['grew', 'grown'],
  come: ['came', 'come'],
  become: ['became', 'become'],
  break: ['broke', 'broken'],
  rethink: ['rethought', 'rethought'],
  find: ['found', 'found'],
  meet: ['met', 'met'],
  spend: ['spent', 'spent'],
  write: ['wrote', 'written'],
  speak: ['spoke', 'spoken'],
  shine: ['shone', 'shone'],
  stand: ['stood', 'stood'],
}

/** Regular verbs of more than one syllable, or ending in a vowel and consonant, that double the last letter. */
const doubling = new Set([
  'stop',
  'plan',
  'ship',
  'drop',
  'commit',
  'pivot',
  'equip',
  'submit',
  'step',
  'tap',
])
doubling.delete('pivot')

const isVowel = (letter: string | undefined): boolean => letter !== undefined && 'aeiou'.includes(letter)

const withS = (word: string): string => {
  if (/(?:s|x|z|ch|sh)$/.test(word)) return `${word}es`
  if (word.endsWith('y') && !isVowel(word.at(-2))) return `${word.slice(0, -1)}ies`
  return `${word}s`
}

const stemBefore = (lemma: string, ending: string): string => {
  if (doubling.has(lemma)) return `${lemma}${lemma.at(-1) ?? ''}${ending}`
  if (lemma.endsWith('e') && !/(?:ee|oe|ye)$/.test(lemma)) return `${lemma.slice(0, -1)}${ending}`
  if (lemma.endsWith('e') && ending === 'ed') return `${lemma.slice(0, -1)}${ending}`
  if (ending === 'ed' && lemma.endsWith('y') && !isVowel(lemma.at(-2)))
    return `${lemma.slice(0, -1)}i${ending}`
  return `${lemma}${ending}`
}

const verb = (lemma: string): readonly Form[] => {
  const [past, participle, third, ing] = irregular[lemma] ?? []
  const regular = stemBefore(lemma, 'ed')
  const forms: Form[] = [
    { text: lemma, tag: 'base' },
    { text: third ?? withS(lemma), tag: 'third' },
    { text: ing ?? stemBefore(lemma, 'ing'), tag: 'ing' },
    { text: past ?? regular, tag: 'past' },
    { text: participle ?? regular, tag: 'pp' },
  ]
  if (lemma === 'be') {
    forms.push({ text: 'am', tag: 'base' }, { text: 'are', tag: 'base' }, { text: 'were', tag: 'past' })
    forms.push({ text: "'m", tag: 'base' }, { text: "'re", tag: 'base' }, { text: "'s", tag: 'third' })
  }
  return forms
}

const nouns: Readonly<Record<string, string>> = {
  person: 'people',
  child: 'children',
  woman: 'women',
  man: 'men',
}

const noun = (lemma: string): readonly Form[] => [
  { text: lemma, tag: 's' },
  { text: nouns[lemma] ?? withS(lemma), tag: 'p' },
]

/** English: five forms of a verb, two of a noun. */
export const english: Inflector = { verb, noun }
