/** Reverse mentoring: people, sessions, checklists. */
import { z } from 'zod'
import {
  calendarDaySchema,
  contentReferenceSchema,
  draftIdSchema,
  instantSchema,
  pairIdSchema,
  sessionIdSchema,
} from './ids.ts'

const personSchema = z.object({ name: z.string().min(1).max(120), role: z.string().max(160) }).readonly()

export const pairSchema = z
  .object({
    id: pairIdSchema,
    mentor: personSchema,
    executive: personSchema,
    /** What the two agreed to keep between them, how often they meet. Free text. */
    agreement: z.string().max(4000),
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

export const sessionSchema = z
  .object({
    id: sessionIdSchema,
    pairId: pairIdSchema,
    /** 1 for the pair's first session. */
    number: z.int().min(1),
    title: z.string().max(200),
    checklist: contentReferenceSchema.nullable(),
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
    draftId: draftIdSchema.nullable(),
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
