/** Packs whose zip is sound and whose texts are not. */
import type { PackFiles } from '../../../shared/packs/check-files.ts'
import type { Chance, Mutant } from './mutate.ts'
import { writeRawZip } from './raw-zip.ts'
import { entriesOf, zipOf } from './sample-pack.ts'

type ContentMutation = (files: PackFiles, chance: Chance) => Mutant

const textFiles = (files: PackFiles, ending: string) =>
  Object.keys(files).filter((path) => path.endsWith(ending))

/** A pack with one file changed; `expect` says whether main must refuse it. */
const changed =
  (
    kind: string,
    ending: string,
    expect: 'refused' | 'same',
    change: (text: string, chance: Chance) => string,
  ): ContentMutation =>
  (files, chance) => {
    const path = chance.pick(textFiles(files, ending))
    const next = { ...files, [path]: change(files[path] ?? '', chance) }
    // Stored ones too: what repeats itself for long is refused for its ratio before it is read.
    return { kind, bytes: zipOf(next, chance.pick([0, 8])), expect, files: next }
  }

const markdown = [
  '<script>alert(1)</script>',
  '<SCRIPT/src=//evil>',
  '<iframe src="https://evil.example"></iframe>',
  '<style>*{display:none}</style>',
  '<img src=x onerror=alert(1)>',
  '<svg/onload=alert(1)>',
  '<!-- nothing to see -->',
  '<?php ?>',
  '</p>',
  '![a picture](https://evil.example/pixel.png)',
  '![][pixel]',
  '[click](javascript:alert(1))',
  '[click](JaVaScRiPt:alert(1))',
  '[click](java&#115;cript:alert(1))',
  '[click]( javascript:alert(1))',
  '[click](\n javascript:alert(1))',
  '[click](&#x6A;avascript:alert(1))',
  '[click](data:text/html;base64,PHNjcmlwdD4=)',
  '[click](vbscript:msgbox)',
  '[click](file:///etc/passwd)',
  '[click](//evil.example)',
  '[click](http://evil.example)',
  '[click](mailto:a@evil.example)',
  '[click](ensayo://settings)',
  '[click](../../pack.json)',
  '[click](#top)',
  '[click]()',
  '[click](https:///)',
  '[click](https:\\\\evil.example)',
  '[click](<javascript:alert(1)>)',
  '<javascript:alert(1)>',
  '[click][it]\n\n[it]: javascript:alert(1)',
  'See http://evil.example',
  'smb://evil/share',
  'right\u202eto left',
  'zero\u200bwidth',
  'nul\u0000byte',
  'bell\u0007',
  'escape\u001b[31m',
  'mark\ufeffinside',
  'line\u2028separator',
  'tag\u{e0041}',
  'isolate\u2066x\u2069',
] as const

/** In JSON these stand as escapes, which say the same once they are read. */
const escaped = [
  '\\u202e',
  '\\u0000',
  '\\ud800',
  '\\udc00x',
  '\\u200b',
  '\\u003cscript\\u003e',
  '\\u0021\\u005b',
] as const

type Decision = { kind: string; start?: unknown; nodes?: { options: { to: unknown }[] }[] }

/** The same pack with a way through its first decision that never ends. */
function withCycle(files: PackFiles): PackFiles {
  for (const path of textFiles(files, '/exercises.json')) {
    const exercises = JSON.parse(files[path] ?? '[]') as Decision[]
    const decision = exercises.find(({ kind }) => kind === 'decision')
    const options = decision?.nodes?.at(-1)?.options
    if (!options) continue
    for (const option of options) option.to = { node: decision.start }
    return { ...files, [path]: JSON.stringify(exercises) }
  }
  throw new Error('the pack to mutate has no decision')
}

const manifests: readonly object[] = [
  { format: 2 },
  { format: 0 },
  { format: '1' },
  { id: 'ensayo' },
  { id: '../evil' },
  { id: 'Acme' },
  { id: 'a' },
  { id: 'a'.repeat(33) },
  { id: 'a--b' },
  { id: 'acme:other' },
  { id: '__proto__' },
  { version: 0 },
  { version: -1 },
  { version: 1.5 },
  { version: 1e308 },
  { version: '3' },
  { languages: [] },
  { languages: ['es', 'es'] },
  { languages: ['es', 'en', 'fr'] },
  { languages: ['../..'] },
  { languages: Array.from({ length: 5000 }, () => 'es') },
  { texts: {} },
  { texts: { es: { title: '', summary: '' }, en: { title: 'x', summary: 'y' } } },
  { texts: 'x' },
  { author: 'x'.repeat(5000) },
  { author: null },
  { counts: { lessons: 1e9 } },
  { scripts: { install: 'rm' } },
]

export const contentMutations: readonly ContentMutation[] = [
  changed('bad-markdown', '.md', 'refused', (text, chance) => `${text}\n${chance.pick(markdown)}\n`),
  changed('bad-text-in-json', '.json', 'refused', (text, chance) =>
    text.replace('{', `{"note": ${JSON.stringify(chance.pick(markdown))},`),
  ),
  changed('bad-escape-in-json', '.json', 'refused', (text, chance) =>
    text.replace('{', `{"note": "a${chance.pick(escaped)}b",`),
  ),
  changed('bad-key-in-json', '.json', 'refused', (text, chance) =>
    text.replace(
      '{',
      `{"${chance.pick(['__proto__', '\\u005f_proto__', 'constructor', 'prototype', '\\u202e', '<b>'])}": {"a": 1},`,
    ),
  ),
  changed('deep-json', '.json', 'refused', (_text, chance) => {
    const depth = 25 + chance.pick([0, 1, 1000, 100_000, 400_000])
    return chance.pick([
      '['.repeat(depth) + ']'.repeat(depth),
      '['.repeat(depth),
      '{"a":'.repeat(depth / 5 > 25 ? depth / 5 : 26) + '1',
    ])
  }),
  changed('long-json', '.json', 'refused', (_text, chance) => {
    const numbers = Array.from({ length: 60_000 }, () => chance.below(900))
    return `[${numbers.join(',')}]`
  }),
  changed('broken-json', '.json', 'refused', (text, chance) =>
    chance.pick([
      text.slice(0, -3),
      `${text}}`,
      '',
      'NaN',
      "{'a': 1}",
      `// note\n${text}`,
      '{"a": 01}',
      `${text},`,
    ]),
  ),
  changed('manifest', 'pack.json', 'refused', (text, chance) =>
    JSON.stringify({ ...(JSON.parse(text) as object), ...chance.pick(manifests) }),
  ),
  changed('manifest-of-another-kind', 'pack.json', 'refused', (_text, chance) =>
    chance.pick(['[]', 'null', '"acme"', '{}', '7']),
  ),
  // What main cannot know: it hands the texts on as they are, and the check of what they mean has to end well.
  (files) => {
    const next = withCycle(files)
    return { kind: 'cycle', bytes: zipOf(next), expect: 'same', files: next }
  },
  changed('other-content', '.json', 'same', (text, chance) =>
    text.includes('"format"')
      ? text
      : chance.pick(['{}', '[]', 'null', '{"id": "acme:line-four"}', '[[[[1]]]]']),
  ),
  changed('huge-numbers', '.json', 'same', (text) =>
    text.includes('"format"') ? text : '{"minutes": 1e308, "order": -0.0000001, "items": 9007199254740993}',
  ),
  (files, chance) => {
    const path = chance.pick(Object.keys(files))
    const bytes = Buffer.from(files[path] ?? '', 'utf8')
    const wrong = chance.pick([
      Buffer.from(files[path] ?? '', 'utf16le'),
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(files[path] ?? '', 'utf16le')]),
      Buffer.concat([bytes, Buffer.from([0xe9, 0x20])]),
      Buffer.concat([bytes, Buffer.from([0xc0, 0xbc])]),
      Buffer.concat([bytes, Buffer.from([0xed, 0xa0, 0x80])]),
      Buffer.concat([bytes, Buffer.from([0xf4, 0x90, 0x80, 0x80])]),
    ])
    const entries = entriesOf(files).map((entry) => (entry.name === path ? { ...entry, data: wrong } : entry))
    return { kind: 'encoding', bytes: writeRawZip({ entries }), expect: 'refused', files }
  },
]
