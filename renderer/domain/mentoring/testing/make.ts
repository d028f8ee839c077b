/** People, sessions and checklists for tests: the house's invented cast. */
import type { PairId, SessionId } from '../../../../electron/shared/entities/ids.ts'
import type { NextAction, Pair, Session } from '../../../../electron/shared/entities/session.ts'
import { noAssessments } from '../planning.ts'

export const makePair = (patch: Partial<Pair> = {}): Pair => ({
  id: 'pair-elena-diego' as PairId,
  mentor: { name: 'Diego Anaya', role: 'Comunidad', comfort: '', goals: '' },
  executive: { name: 'Elena Valcárcel', role: 'Directora general', comfort: '', goals: '' },
  agreement: '',
  howOften: '',
  howNotes: '',
  programme: null,
  assessments: noAssessments,
  contact: null,
  archivedAt: null,
  mentorCertificate: null,
  createdAt: '2026-09-01T08:00:00.000Z',
  updatedAt: '2026-09-01T08:00:00.000Z',
  ...patch,
})

export const makeSession = (patch: Partial<Session> = {}): Session => ({
  id: 'session-six' as SessionId,
  pairId: 'pair-elena-diego' as PairId,
  number: 6,
  title: 'Responder sin incendiar',
  checklist: null,
  programme: null,
  agenda: [
    { id: 'arrive', title: 'Llegar', minutes: 5 },
    { id: 'review', title: 'Repaso', minutes: 10 },
    { id: 'practice', title: 'Práctica', minutes: 20 },
    { id: 'agree', title: 'Acuerdos', minutes: 10 },
  ],
  state: 'planned',
  current: 0,
  elapsedMs: {},
  runningSince: null,
  ticks: {},
  notes: '',
  actions: [],
  draftId: null,
  exercise: null,
  reflection: null,
  plannedFor: null,
  startedAt: null,
  finishedAt: null,
  createdAt: '2026-11-17T09:00:00.000Z',
  updatedAt: '2026-11-17T09:00:00.000Z',
  ...patch,
})

export const makeAction = (patch: Partial<NextAction> = {}): NextAction => ({
  id: 'action-one',
  text: 'Contestar a Tomás con la fecha de la obra',
  owner: 'executive',
  due: '2026-11-20',
  done: false,
  ...patch,
})
