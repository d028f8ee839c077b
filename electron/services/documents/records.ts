/** The plainer documents: pairs, sessions, checklists, progress, rounds, the practice feed, profile, settings. */
import { z } from 'zod'
import { lessonProgressSchema } from '../../shared/entities/learning.ts'
import { defaultWritingSettings, profileSchema, writingSettingsSchema } from '../../shared/entities/person.ts'
import { privateNotesSchema } from '../../shared/entities/private-notes.ts'
import { ownProgrammeSchema } from '../../shared/entities/programme.ts'
import { policySchema, readinessSchema } from '../../shared/entities/readiness.ts'
import {
  conversationSchema,
  drillSchema,
  feedPostSchema,
  roundSchema,
} from '../../shared/entities/rehearsal.ts'
import { checklistRunSchema, pairSchema, sessionSchema } from '../../shared/entities/session.ts'
import { trackProgressSchema } from '../../shared/entities/track.ts'
import type { HandlersOf } from '../handlers.ts'
import type { Clock } from '../ports.ts'
import type { Collection, Documents, Entity } from './collection.ts'

export type RecordMethod =
  | `${'pairs' | 'checklistRuns' | 'programmes'}.${'list' | 'save' | 'remove'}`
  | `${'progress' | 'tracks' | 'rounds' | 'conversations' | 'feed'}.${'list' | 'save'}`
  | `sessions.${'list' | 'get' | 'save' | 'remove'}`
  | `${'profile' | 'writing' | 'readiness' | 'policy' | 'drills' | 'privateNotes'}.${'get' | 'save'}`

/** Definitions of every released kind: names and versions never change their meaning. */
const definitions = {
  pairs: { kind: 'pair', schema: pairSchema, version: 1 },
  sessions: { kind: 'session', schema: sessionSchema, version: 1 },
  privateNotes: { kind: 'private-notes', schema: privateNotesSchema, version: 1 },
  checklistRuns: { kind: 'checklist-run', schema: checklistRunSchema, version: 1 },
  programmes: { kind: 'own-programme', schema: ownProgrammeSchema, version: 1 },
  progress: { kind: 'progress', schema: withId(lessonProgressSchema), version: 1 },
  tracks: { kind: 'track-progress', schema: withId(trackProgressSchema), version: 1 },
  rounds: { kind: 'round', schema: roundSchema, version: 1 },
  conversations: { kind: 'conversation', schema: conversationSchema, version: 1 },
  drills: { kind: 'drill', schema: drillSchema, version: 1 },
  feed: { kind: 'feed-post', schema: feedPostSchema, version: 1 },
  profile: { kind: 'profile', schema: withId(profileSchema), version: 1 },
  readiness: { kind: 'readiness', schema: readinessSchema, version: 1 },
  policy: { kind: 'policy', schema: withId(policySchema), version: 1 },
  writing: { kind: 'writing-settings', schema: withId(writingSettingsSchema), version: 1 },
} as const

/** Values that have no id of their own are kept beside one. */
function withId<T>(value: z.ZodType<T>) {
  return z.object({ id: z.string(), value }).readonly()
}

/** The one profile, the one settings document. */
const onlyOne = 'own'

export function createRecords(documents: Documents, clock: Clock) {
  const pairs = documents.collection(definitions.pairs)
  const sessions = documents.collection(definitions.sessions)
  const privateNotes = documents.collection(definitions.privateNotes)
  const checklistRuns = documents.collection(definitions.checklistRuns)
  const programmes = documents.collection(definitions.programmes)
  const progress = documents.collection(definitions.progress)
  const tracks = documents.collection(definitions.tracks)
  const rounds = documents.collection(definitions.rounds)
  const conversations = documents.collection(definitions.conversations)
  const drills = documents.collection(definitions.drills)
  const feed = documents.collection(definitions.feed)
  const profile = documents.collection(definitions.profile)
  const readiness = documents.collection(definitions.readiness)
  const policy = documents.collection(definitions.policy)
  const writing = documents.collection(definitions.writing)
  const stamped = <T extends object>(entity: T) => ({ ...entity, updatedAt: clock.now().toISOString() })
  const newestFirst = <T extends { readonly createdAt: string }>(entities: readonly T[]) =>
    entities.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt))

  /** The session last: cut short, it is still there, to be removed again. */
  const removeSession = async (id: string) => {
    await privateNotes.remove(id)
    await sessions.remove(id)
  }

  const handlers: HandlersOf<RecordMethod> = {
    'pairs.list': async () => newestFirst(await pairs.list()),
    'pairs.save': (pair) => store(pairs, stamped(pair)),
    'pairs.remove': ({ id }) => pairs.remove(id),
    'sessions.list': async () => newestFirst(await sessions.list()),
    'sessions.get': ({ id }) => sessions.get(id),
    'sessions.save': (session) => store(sessions, stamped(session)),
    'sessions.remove': ({ id }) => removeSession(id),
    'privateNotes.get': ({ id }) => privateNotes.find(id),
    'privateNotes.save': (notes) => store(privateNotes, stamped(notes)),
    'checklistRuns.list': async () => newestFirst(await checklistRuns.list()),
    'checklistRuns.save': (run) => store(checklistRuns, stamped(run)),
    'checklistRuns.remove': ({ id }) => checklistRuns.remove(id),
    'programmes.list': async () => newestFirst(await programmes.list()),
    'programmes.save': (own) => store(programmes, stamped(own)),
    'programmes.remove': ({ id }) => programmes.remove(id),
    'progress.list': async () => (await progress.list()).map(({ value }) => value),
    'progress.save': async (entry) =>
      (await store(progress, { id: entry.lessonId, value: stamped(entry) })).value,
    'tracks.list': async () => (await tracks.list()).map(({ value }) => value),
    'tracks.save': async (entry) => (await store(tracks, { id: entry.trackId, value: stamped(entry) })).value,
    'rounds.list': async ({ draftId }) =>
      newestFirst((await rounds.list()).filter((round) => draftId === null || round.draftId === draftId)),
    'rounds.save': (round) => store(rounds, round),
    'conversations.list': async ({ draftId }) =>
      newestFirst((await conversations.list()).filter((one) => draftId === null || one.draftId === draftId)),
    'conversations.save': (conversation) => store(conversations, stamped(conversation)),
    'drills.get': ({ draftId }) => drills.find(draftId),
    'drills.save': (drill) => store(drills, stamped(drill)),
    'feed.list': async () => newestFirst(await feed.list()),
    'feed.save': (post) => store(feed, post),
    'profile.get': async () =>
      (await profile.find(onlyOne))?.value ?? { displayName: '', role: '', organisation: '' },
    'profile.save': async (value) => (await store(profile, { id: onlyOne, value })).value,
    'readiness.get': ({ draftId }) => readiness.find(draftId),
    'readiness.save': (one) => store(readiness, stamped(one)),
    'policy.get': async () => (await policy.find(onlyOne))?.value ?? null,
    'policy.save': async (value) => {
      if (value === null) await policy.remove(onlyOne)
      else await policy.put({ id: onlyOne, value })
      return value
    },
    'writing.get': async () => (await writing.find(onlyOne))?.value ?? defaultWritingSettings,
    'writing.save': async (value) => (await store(writing, { id: onlyOne, value })).value,
  }
  /** As others may see it; empty when there is none. */
  const ownName = async () => (await profile.find(onlyOne))?.value.displayName ?? ''
  return { handlers, ownName, sessions, pairs, feed, rounds, conversations, drills, readiness }
}

async function store<T extends Entity>(collection: Collection<T>, entity: T): Promise<T> {
  await collection.put(entity)
  return entity
}
