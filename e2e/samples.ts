// What an executive would have in the app after some weeks: real texts in both languages, with things to note.

import { readFileSync } from 'node:fs'
import path from 'node:path'
import type { Page } from '@playwright/test'
import type { Language } from './app.ts'
import { request } from './bridge-request.ts'

interface Sample {
  readonly profile: { readonly displayName: string; readonly role: string; readonly organisation: string }
  readonly mentor: { readonly name: string; readonly role: string }
  readonly agreement: string
  readonly session: { readonly title: string; readonly notes: string; readonly actions: readonly string[] }
  readonly drafts: readonly { readonly title: string; readonly text: string }[]
}

const samples: Readonly<Record<Language, Sample>> = {
  es: {
    profile: { displayName: 'Elena Valcárcel', role: 'Directora general', organisation: 'Tormera' },
    mentor: { name: 'Diego Anaya', role: 'Comunidad digital' },
    agreement: 'Cada dos jueves, a las nueve. Lo que se ensaya aquí no sale de aquí.',
    session: {
      title: 'Responder sin incendiar',
      notes:
        'Elena contesta mejor cuando lee la pregunta en voz alta.\nLa respuesta a Tomás: primero la fecha, luego la razón.',
      actions: [
        'Contestar a Tomás con la fecha de la obra',
        'Leer veinte comentarios sin responder a ninguno',
      ],
    },
    drafts: [
      { title: 'Carta a los jubilados', text: 'Les debo una visita, no una carta.' },
      {
        title: 'Bienvenida, promoción 2026',
        text: 'Hoy empiezan doce personas en la planta de Castrejal. Yo empecé un lunes de lluvia y nadie me enseñó dónde estaba el café.\n\nEstá en la segunda planta, a la derecha.',
      },
      {
        title: 'Doce ganaderos',
        text: 'Doce familias nos venden leche desde antes de que yo naciera. Ayer desayuné con cuatro de ellas.\n\nMe pidieron una cosa: cobrar a treinta días. Desde el 1 de abril, así será.',
      },
      {
        title: 'Lo que aprendí en la línea 2',
        text: 'Hace tres semanas cerramos la línea 2 de Villamorán. Lo conté tarde y lo conté mal: nuestra gente lo leyó en el periódico antes de oírmelo a mí. No volverá a ocurrir.\n\nDesde entonces me he sentado con los cuarenta y un compañeros de la línea, de uno en uno. Treinta y seis ya tienen puesto en Castrejal. Con los otros cinco seguimos hablando.\n\nDe esas conversaciones me llevo tres cosas. Que poner en valor un oficio no se hace con un comunicado. Que la fecha se da antes que la razón. Y que los números tranquilizan a los de arriba, pero no a quien lleva veintidós años en la misma máquina.\n\nSi tiene una mala noticia en el cajón, dígala esta semana. Yo la guardé doce días; me sobraron once.',
      },
    ],
  },
  en: {
    profile: { displayName: 'Elena Valcárcel', role: 'Chief Executive', organisation: 'Tormera' },
    mentor: { name: 'Diego Anaya', role: 'Digital community' },
    agreement: 'Every other Thursday at nine. What is rehearsed here stays here.',
    session: {
      title: 'Answer without fanning the flames',
      notes:
        'Elena answers better when she reads the question aloud.\nThe reply to Tomás: the date first, then the reason.',
      actions: ['Answer Tomás with the date of the works', 'Read twenty comments and answer none'],
    },
    drafts: [
      { title: 'Letter to our pensioners', text: 'I owe you a visit, not a letter.' },
      {
        title: 'Welcome, class of 2026',
        text: 'Twelve people start at the Castrejal plant today. I started on a rainy Monday and nobody showed me where the coffee was.\n\nIt’s on the second floor, on the right.',
      },
      {
        title: 'Twelve farmers and a dairy',
        text: 'Twelve families have sold us milk since before I was born. Yesterday I had breakfast with four of them.\n\nThey asked for one thing: to be paid within thirty days. From 1 April, they will be.',
      },
      {
        title: 'What Line 2 taught me',
        text: 'Three weeks ago we closed Line 2 at Villamorán. I said it late and I said it badly: our own people read it in the paper before they heard it from me, their boss. It will never happen again.\n\nSince then I have sat down with all forty-one people from that line, one at a time. Thirty-six already have a job at Castrejal. We are still talking with the other five.\n\nThey taught me three things. You cannot leverage a craft with a press release. The date comes before the reason. And figures reassure those at the top, not someone who has spent twenty-two years at the same machine.\n\nIf you have bad news in a drawer, say it this week. I kept mine for twelve days; eleven too many.',
      },
    ],
  },
}

/** The draft whose text holds a risk and a nuance for the margin. */
export function mainDraft(language: Language): { readonly title: string; readonly text: string } {
  const draft = samples[language].drafts.at(-1)
  if (draft === undefined) throw new Error('There is no sample draft.')
  return draft
}

/** The day of the samples, a Thursday morning: pictures and counts come out the same on every day. */
export const sampleNow = '2026-03-12T09:42:00.000Z'

/** Fills an open vault with a profile, drafts, a pair and a running session; reload the window to see them. */
export async function seed(page: Page, language: Language): Promise<void> {
  const { profile, drafts } = samples[language]
  await request(page, 'profile.save', profile)
  for (const draft of drafts) {
    await request(page, 'drafts.create', {
      ...draft,
      language,
      channel: 'linkedin',
      origin: 'free',
      scenario: null,
    })
  }
  await seedSession(page, samples[language], language)
}

async function seedSession(page: Page, sample: Sample, language: Language) {
  const { profile, mentor, agreement, session } = sample
  const earlier = '2026-03-05T08:00:00.000Z'
  const pair = await request(page, 'pairs.save', {
    id: 'sample-pair' as never,
    mentor,
    executive: { name: profile.displayName, role: profile.role },
    agreement,
    createdAt: earlier,
    updatedAt: earlier,
  })
  const agenda = readAgenda(language)
  const actions = session.actions.map((text, index) => ({
    id: `sample-action-${index}`,
    text,
    owner: 'executive' as const,
    due: null,
    done: false,
  }))
  await request(page, 'sessions.save', {
    id: 'sample-session' as never,
    pairId: pair.id,
    number: 3,
    title: session.title,
    checklist: { id: 'before-publishing', version: 1 },
    agenda,
    state: 'running',
    current: 1,
    elapsedMs: Object.fromEntries(agenda.slice(0, 1).map(({ id, minutes }) => [id, minutes * 60_000])),
    runningSince: '2026-03-12T09:38:00.000Z',
    ticks: {},
    notes: session.notes,
    actions,
    draftId: null,
    plannedFor: null,
    startedAt: '2026-03-12T09:33:00.000Z',
    finishedAt: null,
    createdAt: earlier,
    updatedAt: '2026-03-12T09:38:00.000Z',
  })
}

interface AgendaFile {
  readonly items: readonly {
    readonly id: string
    readonly minutes: number
    readonly title: Readonly<Record<Language, string>>
  }[]
}

function readAgenda(language: Language) {
  const file = path.resolve(import.meta.dirname, '..', 'assets', 'programmes', 'agenda-45.json')
  const { items } = JSON.parse(readFileSync(file, 'utf8')) as AgendaFile
  return items.map(({ id, minutes, title }) => ({ id, minutes, title: title[language] }))
}
