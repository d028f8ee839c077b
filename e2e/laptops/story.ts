// Whose laptops they are, what the two say and write, and on which days.

import type { Language } from '../app.ts'

export const elenaName = 'Elena Valcárcel'
export const diegoName = 'Diego Anaya'

export const stories = {
  es: {
    agreement: 'Lo que se ensaya aquí no sale de aquí.',
    howOften: 'Cada martes a las diez.',
    goals: 'Contestar yo, sin que me lo escriban.',
    programme: 'Ocho sesiones',
    notes: 'Elena contesta mejor cuando lee la pregunta en voz alta.',
    secret: 'Hoy la vi cansada; no decírselo.',
    action: 'Leer veinte comentarios sin contestar',
    learned: 'Que la fecha va antes que la razón.',
    draft: {
      title: 'La línea dos',
      text: 'Cerramos la línea dos y lo conté tarde.\n\nNo volverá a ocurrir.\n\nLa fecha se da antes que la razón.',
      passage: 'No volverá a ocurrir.',
      question: '¿Suena a excusa?',
      added: 'Buenos días a todos. ',
      note: 'Nadie puede prometer eso.',
      rewording: 'La próxima vez lo contaré el mismo día.',
      overall: 'El final ya suena a usted.',
      reply: 'Tiene razón: fuera la promesa.',
    },
    late: 'Segunda vuelta.',
    round: 'En dos frases ya está todo dicho.',
  },
  en: {
    agreement: 'What’s rehearsed here stays here.',
    howOften: 'Every Tuesday at ten.',
    goals: 'To answer myself, with nobody writing it for me.',
    programme: 'Eight sessions',
    notes: 'Elena answers better when she reads the question aloud.',
    secret: 'She looked tired today; leave it unsaid.',
    action: 'Read twenty comments and answer none',
    learned: 'That the date comes before the reason.',
    draft: {
      title: 'Line two',
      text: 'We closed line two and I told it late.\n\nIt won’t happen again.\n\nThe date comes before the reason.',
      passage: 'It won’t happen again.',
      question: 'Does it sound like an excuse?',
      added: 'Good morning, all of you. ',
      note: 'Nobody can promise that.',
      rewording: 'Next time I’ll tell it the same day.',
      overall: 'The ending sounds like you by now.',
      reply: 'You’re right: the promise goes.',
    },
    late: 'Second round.',
    round: 'Two sentences, and it’s all said.',
  },
} as const satisfies Record<Language, unknown>

export type Story = (typeof stories)[Language]

/** Tuesday of this week, from the first to the eighth, on the clock of the laptops. */
export const week = (number: number, hours = 10, minutes = 0) =>
  new Date(2027, 0, 5 + 7 * number, hours, minutes)
export const localInput = (at: Date) =>
  new Date(at.getTime() - at.getTimezoneOffset() * 60_000).toISOString().slice(0, 16)
export const localDay = (at: Date) => localInput(at).slice(0, 10)
