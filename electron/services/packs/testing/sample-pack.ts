/** A small pack whose texts keep the rules; what they mean is of no interest here. */
import type { PackFiles } from '../../../shared/packs/check-files.ts'
import { type RawEntry, writeRawZip } from './raw-zip.ts'

const text = (es: string, en: string) => ({ es, en })

export function sampleManifest(version = 2) {
  return {
    format: 1,
    id: 'acme',
    version,
    languages: ['es', 'en'],
    texts: {
      es: { title: 'Línea 4', summary: 'Para quienes hablan con viajeros.' },
      en: { title: 'Line 4', summary: 'For those who talk with passengers.' },
    },
    author: 'Irene Vidal',
    organisation: 'Ferrocarriles del Duratón',
  }
}

const decision = {
  id: 'platform',
  kind: 'decision',
  start: 'a',
  nodes: [
    {
      id: 'a',
      options: [
        { id: 'ring', to: { node: 'b' } },
        { id: 'wait', to: { end: 'calm' } },
      ],
    },
    { id: 'b', options: [{ id: 'stay', to: { end: 'calm' } }] },
  ],
  ends: [{ id: 'calm', good: true }],
}

export function samplePack(version = 2): PackFiles {
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  return {
    'checklists/first-week.json': json({
      id: 'first-week',
      items: [{ id: 'a', text: text('Escuchar', 'Listen') }],
    }),
    'lessons/line-four/cards.json': json([
      { id: 'one', texts: { es: { front: '¿Quién contesta?', back: 'Quien estaba.' } } },
    ]),
    'lessons/line-four/en.md':
      '## The 8:10 {#train}\n\nIt didn’t come. See [the timetable](https://example.com/a?b=1&c=2).\n',
    'lessons/line-four/es.md':
      '## El de las 8:10 {#train}\n\nNo llegó. Vea [la escucha](lesson:listen-first). 👩🏽‍💻\n',
    'lessons/line-four/exercises.json': json([decision]),
    'lessons/line-four/lesson.json': json({ format: 1, id: 'line-four', version: 1 }),
    'messages.json': json({ messages: [{ id: 'on-time', text: text('Llegamos.', 'We get there.') }] }),
    'pack.json': json(sampleManifest(version)),
    'policies/answering.json': json({ id: 'answering', version: 1, items: [] }),
    'scenarios/late-train/card.json': json({ id: 'late-train', version: 1 }),
    'scenarios/late-train/scenario.json': json({ phrases: ['perd~ón', 'lo siento'] }),
  }
}

export const entriesOf = (files: PackFiles): RawEntry[] =>
  Object.entries(files).map(([name, content]) => ({ name, data: Buffer.from(content, 'utf8') }))

export const zipOf = (files: PackFiles, method = 8): Buffer =>
  writeRawZip({ entries: entriesOf(files).map((entry) => ({ ...entry, method })) })
