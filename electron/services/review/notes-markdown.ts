/** What a file says, for whoever decrypts it without Ensayo: Markdown in the language of the draft. */
import { type ReviewEvent, type Room, compareEvents } from '../../shared/review/index.ts'

const words = {
  es: {
    title: 'Lo dicho sobre un borrador',
    from: 'De',
    to: 'Para',
    version: 'Texto entregado',
    question: 'Pregunta',
    note: { works: 'Funciona', question: 'Duda', concern: 'Reparo', wording: 'Propuesta' },
    rewording: 'Quizá así',
    overall: 'Sobre el conjunto',
    reply: 'Respuesta',
    verdict: { accepted: 'Aceptada', 'set-aside': 'Apartada', open: 'Vuelve a estar pendiente' },
    about: 'Sobre',
  },
  en: {
    title: 'What was said about a draft',
    from: 'From',
    to: 'To',
    version: 'Text handed over',
    question: 'Question',
    note: { works: 'This works', question: 'Question', concern: 'Concern', wording: 'Suggestion' },
    rewording: 'Perhaps like this',
    overall: 'On the whole',
    reply: 'Answer',
    verdict: { accepted: 'Accepted', 'set-aside': 'Set aside', open: 'Open again' },
    about: 'About',
  },
} as const

export function notesAsMarkdown(
  room: Pick<Room, 'events'>,
  own: readonly ReviewEvent[],
  people: { readonly from: string; readonly to: string },
): string {
  const language = room.events.findLast((event) => event.kind === 'version')?.language ?? 'en'
  const say = language.startsWith('es') ? words.es : words.en
  const byId = new Map<string, ReviewEvent>(room.events.map((event) => [event.id, event]))
  const lines = own.toSorted(compareEvents).flatMap((event): readonly string[] => {
    const head = (title: string) => ['', `## ${title}`, '', `_${event.at}_`, '']
    switch (event.kind) {
      case 'version':
        return [
          ...head(`${say.version}: ${event.title}`),
          ...(event.question === null ? [] : [`${say.question}: ${event.question}`]),
        ]
      case 'note':
        return [
          ...head(say.note[event.noteKind]),
          quoted(event.anchor.quote),
          '',
          event.text,
          ...(event.rewording === null ? [] : ['', `${say.rewording}:`, '', quoted(event.rewording)]),
        ]
      case 'overall':
        return [...head(say.overall), event.text]
      case 'reply':
        return [
          ...head(say.reply),
          `${say.about}:`,
          '',
          quoted(excerptOf(byId.get(event.to))),
          '',
          event.text,
        ]
      case 'decision':
        return [...head(say.verdict[event.verdict]), quoted(excerptOf(byId.get(event.on)))]
    }
  })
  return [`# ${say.title}`, '', `${say.from}: ${people.from}`, `${say.to}: ${people.to}`, ...lines, ''].join(
    '\n',
  )
}

const quoted = (text: string): string =>
  text
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n')

function excerptOf(event: ReviewEvent | undefined): string {
  if (event === undefined || event.kind === 'decision') return '…'
  if (event.kind === 'version') return event.question ?? event.title
  const text = event.kind === 'note' && event.text === '' ? event.anchor.quote : event.text
  return text.length > 200 ? `${text.slice(0, 200)}…` : text
}
