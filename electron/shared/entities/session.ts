/** Reverse mentoring: people, sessions, checklists. */
import { z } from 'zod'
import { fingerprintSchema } from './identity.ts'
import {
  calendarDaySchema,
  contentIdSchema,
  contentReferenceSchema,
  draftIdSchema,
  instantSchema,
  ownProgrammeIdSchema,
  pairIdSchema,
  sessionIdSchema,
  versionIdSchema,
} from './ids.ts'

const personSchema = z
  .object({
    name: z.string().min(1).max(120),
    role: z.string().max(160),
    /** How much at ease this person is with all this, and what for, in words of their own. */
    comfort: z.string().max(4000).default(''),
    goals: z.string().max(4000).default(''),
  })
  .readonly()

/** A programme that came with the app or a pack, or a copy of one's own. */
export const programmeSourceSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('shipped'), id: contentIdSchema, version: z.int().min(1) }).readonly(),
  z.object({ kind: z.literal('own'), id: ownProgrammeIdSchema }).readonly(),
])
export type ProgrammeSource = z.infer<typeof programmeSourceSchema>

/** What one of the two answered to the pair's questions, once. */
export const assessmentTakingSchema = z
  .object({
    assessment: contentReferenceSchema,
    /** Question id -> index of the answer. */
    answers: z.record(z.string().max(80), z.int().min(0).max(9)).readonly(),
    /** Whatever else this person wants to have said. */
    words: z.string().max(4000),
    at: instantSchema,
  })
  .readonly()
export type AssessmentTaking = z.infer<typeof assessmentTakingSchema>

const takingsSchema = z
  .object({
    mentor: assessmentTakingSchema.nullable().default(null),
    executive: assessmentTakingSchema.nullable().default(null),
  })
  .readonly()

const noTakings = { mentor: null, executive: null } as const

export const pairSchema = z
  .object({
    id: pairIdSchema,
    mentor: personSchema,
    executive: personSchema,
    /** What the two agreed to keep between them. Free text; in the first format the whole agreement. */
    agreement: z.string().max(4000),
    /** How often they meet, and how they give each other notes. Free text. */
    howOften: z.string().max(4000).default(''),
    howNotes: z.string().max(4000).default(''),
    /** The one they follow; null for none. */
    programme: z
      .object({ source: programmeSourceSchema, startedOn: calendarDaySchema })
      .readonly()
      .nullable()
      .default(null),
    /** How both see themselves at the start and at the end. */
    assessments: z
      .object({ start: takingsSchema, closing: takingsSchema })
      .readonly()
      .default({ start: noTakings, closing: noTakings }),
    /** The other person's app, by the digits that are read aloud. */
    contact: fingerprintSchema.nullable().default(null),
    /** Out of the way since then, with everything kept. */
    archivedAt: instantSchema.nullable().default(null),
    /** The text form of the mentor's certificate, as it was given; verified whenever it is shown. */
    mentorCertificate: z.string().max(20_000).nullable().default(null),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly()
export type Pair = z.infer<typeof pairSchema>

export const agendaItemSchema = z
  .object({
    id: z.string().min(1).max(40),
    title: z.string().min(1).max(120),
    minutes: z.int().min(1).max(180),
  })
  .readonly()
export type AgendaItem = z.infer<typeof agendaItemSchema>

export const nextActionSchema = z
  .object({
    id: z.string().min(1).max(64),
    text: z.string().max(500),
    owner: z.enum(['mentor', 'executive']),
    due: calendarDaySchema.nullable(),
    done: z.boolean(),
  })
  .readonly()
export type NextAction = z.infer<typeof nextActionSchema>

/** The live exercise: a draft worked on together, `Session.draftId` names it. */
export const sessionExerciseSchema = z
  .object({
    /** The draft as it stood at the start and at the end; null for a page that was still empty. */
    before: versionIdSchema.nullable(),
    after: versionIdSchema.nullable(),
    startedAt: instantSchema,
    endedAt: instantSchema.nullable(),
    /** Whether the summary shows both texts. */
    shared: z.boolean(),
  })
  .readonly()
export type SessionExercise = z.infer<typeof sessionExerciseSchema>

export const longestReflection = 20_000

/** The two minutes of each at the end. What nobody shared is not here: it stands in the private notes. */
export const sessionReflectionSchema = z
  .object({
    /** The two are at it: the session's own clock rests. */
    open: z.boolean(),
    /** Whose two minutes run, since when. */
    turn: z.enum(['mentor', 'executive']).nullable(),
    turnSince: instantSchema.nullable(),
    elapsedMs: z.object({ mentor: z.number().min(0), executive: z.number().min(0) }).readonly(),
    /** Words that this person gave to the summary. */
    shared: z
      .object({
        mentor: z.string().max(longestReflection).nullable(),
        executive: z.string().max(longestReflection).nullable(),
      })
      .readonly(),
  })
  .readonly()
export type SessionReflection = z.infer<typeof sessionReflectionSchema>

export const sessionSchema = z
  .object({
    id: sessionIdSchema,
    pairId: pairIdSchema,
    /** 1 for the pair's first session. */
    number: z.int().min(1),
    title: z.string().max(200),
    checklist: contentReferenceSchema.nullable(),
    /** The session of a programme that this one is: its points take the place of a checklist's. */
    programme: z
      .object({ source: programmeSourceSchema, sessionId: contentIdSchema })
      .readonly()
      .nullable()
      .default(null),
    agenda: z.array(agendaItemSchema).min(1).max(20).readonly(),
    state: z.enum(['planned', 'running', 'paused', 'finished']),
    /** Index into `agenda`. */
    current: z.int().min(0),
    /** Milliseconds spent in each agenda item up to the last change of state. */
    elapsedMs: z.record(z.string(), z.number().min(0)).readonly(),
    /** When the clock last started, while running. */
    runningSince: instantSchema.nullable(),
    /** Checklist item id -> when it was ticked. */
    ticks: z.record(z.string(), instantSchema).readonly(),
    notes: z.string().max(200_000),
    actions: z.array(nextActionSchema).max(200).readonly(),
    /** The draft of the live exercise. */
    draftId: draftIdSchema.nullable(),
    exercise: sessionExerciseSchema.nullable().default(null),
    reflection: sessionReflectionSchema.nullable().default(null),
    plannedFor: instantSchema.nullable(),
    startedAt: instantSchema.nullable(),
    finishedAt: instantSchema.nullable(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
  })
  .readonly()
export type Session = z.infer<typeof sessionSchema>

/** A checklist walked outside a session. */
export const checklistRunSchema = z
  .object({
    id: z.string().min(8).max(64),
    checklist: contentReferenceSchema,
    draftId: draftIdSchema.nullable(),
    ticks: z.record(z.string(), instantSchema).readonly(),
    /** Item id -> what was noted there (the log of the two weeks of listening). */
    log: z.record(z.string(), z.string().max(20_000)).readonly(),
    createdAt: instantSchema,
    updatedAt: instantSchema,
    finishedAt: instantSchema.nullable(),
  })
  .readonly()
export type ChecklistRun = z.infer<typeof checklistRunSchema>
