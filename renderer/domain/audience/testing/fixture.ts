/** A small scenario of the tests' own, so that they do not move with the content. */
import type { Card } from '../card.ts'
import { loadCard, loadScenario } from '../load-scenario.ts'
import type { Scenario } from '../scenario.ts'

const both = <T>(es: T, en: T) => ({ es, en })
const always = { always: true } as const

export const cardData = {
  id: 'wet-cellar',
  version: 1,
  kind: 'crisis',
  rung: 3,
  channel: 'linkedin',
  minutes: 10,
  title: both('El sótano', 'The cellar'),
  summary: both('Se ha inundado el archivo.', 'The archive is under water.'),
}

const branch = (id: string, when: unknown, to: unknown, lean = 0, aside: unknown = null) => ({
  id,
  when,
  to,
  lean,
  aside,
})
const ending = (id: string, tone: string) => ({
  id,
  tone,
  title: both(`Final ${id}`, `Ending ${id}`),
  text: both('Se imprimió «{{quote}}».', 'They printed “{{quote}}”.'),
  headline: null,
})

export const contentData = {
  id: 'wet-cellar',
  brief: both(['Agua en el sótano.', 'Nadie herido.'], ['Water in the cellar.', 'Nobody hurt.']),
  task: both('Cuéntelo.', 'Say so.'),
  pressure: {
    minutes: 30,
    drillMinutes: 5,
    events: [
      { atMinute: 10, from: both('Radio', 'Radio'), says: both('¿Qué se ha perdido?', 'What is lost?') },
    ],
  },
  facts: [
    { id: 'hour', label: both('a qué hora fue', 'what time it was'), phrases: both(['04:20'], ['4:20']) },
    {
      id: 'papers',
      label: both('qué papeles son', 'which papers they are'),
      phrases: both(['~escritura', 'papeles'], ['deeds', 'papers']),
    },
  ],
  forbidden: [
    {
      id: 'blame',
      label: both('culpar al vigilante', 'blaming the guard'),
      phrases: both(['~vigilante'], ['guard']),
    },
    {
      id: 'client',
      label: both('nombrar a la clienta', 'naming the client'),
      phrases: both(['Norva'], ['Norva']),
      evenDenied: true,
    },
  ],
  personas: ['reporter', 'clerk', 'owner'].map((id) => ({
    id,
    name: both(`Nombre ${id}`, `Name ${id}`),
    role: both('de aquí', 'from here'),
    lean: -0.2,
    reactions: [
      {
        id: `${id}-hour`,
        when: { missing: 'hour' },
        lean: -0.1,
        says: both('Falta {{missing}}.', 'It lacks {{missing}}.'),
      },
      {
        id: `${id}-papers`,
        when: { fact: 'papers' },
        lean: 0.3,
        says: both('«{{quote}}». Bien.', '“{{quote}}”. Good.'),
      },
      { id: `${id}-last`, when: always, lean: 0, says: both('Leo «{{quote}}».', 'I read “{{quote}}”.') },
    ],
  })),
  rubric: ['hour', 'papers']
    .map((fact) => ({
      id: `says-${fact}`,
      when: { fact },
      met: both('Lo dice.', 'It says so.'),
      notMet: both('No lo dice.', 'It doesn’t say so.'),
    }))
    .concat([
      {
        id: 'no-blame',
        when: { notForbidden: 'blame' } as never,
        met: both('No señala.', 'It points at nobody.'),
        notMet: both('Señala.', 'It points.'),
      },
    ]),
  headlines: [
    { id: 'blames', when: { forbidden: 'blame' }, text: both('Culpan al vigilante', 'Guard blamed') },
    { id: 'plain', when: always, text: both('Agua en el archivo', 'Water in archive') },
  ],
  band: { warmFormal: [-1, 1], cautiousBlunt: [-1, 1], concreteAbstract: [-1, 1], iWe: [-1, 1] },
  threads: [
    {
      id: 'ask',
      personaId: 'reporter',
      start: 'first',
      voices: [
        { id: 'you', label: both('Usted', 'You') },
        { id: 'office', label: both('La oficina de prensa', 'The press office') },
      ],
      nodes: [
        {
          id: 'first',
          says: both('¿A qué hora?', 'At what time?'),
          branches: [
            branch('late', { afterMinutes: 20 }, { ending: 'late' }, -0.5),
            branch('blames', { forbidden: 'blame' }, { ending: 'worse' }, -0.5),
            branch('hour', { fact: 'hour' }, { node: 'second' }, 0.3, both('Apunta.', 'She writes.')),
            branch('dodge', always, { node: 'again' }, -0.2, both('Nota la evasiva.', 'She hears it.')),
          ],
        },
        {
          id: 'again',
          says: both('Leo «{{quote}}». ¿Y la hora?', 'I read “{{quote}}”. And the hour?'),
          branches: [
            branch('same', { repeats: true }, { ending: 'worse' }, -0.3),
            branch('hour-now', { fact: 'hour' }, { node: 'second' }, 0.1),
            branch('never', always, { ending: 'open' }, -0.1),
          ],
        },
        {
          id: 'second',
          says: both('¿Qué papeles?', 'Which papers?'),
          branches: [
            branch(
              'by-office',
              { all: [{ voice: 'office' }, { said: { fact: 'papers' } }] },
              { ending: 'open' },
            ),
            branch('told', { said: { fact: 'papers' } }, { ending: 'good' }, 0.4),
            branch('untold', always, { ending: 'open' }),
          ],
        },
      ],
      endings: [
        ending('good', 'holds'),
        ending('open', 'drags'),
        ending('late', 'drags'),
        ending('worse', 'breaks'),
      ],
    },
  ],
  sources: [],
}

const taken = <T>(
  loaded:
    { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly string[] },
): T => {
  if (!loaded.ok) throw new Error(loaded.problems.join('\n'))
  return loaded.value
}
export const card: Card = taken(loadCard(cardData))
export const fixture: Scenario = taken(loadScenario(card, contentData))
