/**
 * What the export of everything does with each kind of document. A new kind has to be decided on here: a test
 * holds this list against the kinds that the services ask for.
 */

/** Each with a Markdown file of its own, or as part of one. */
export const writtenAsText: readonly string[] = ['draft', 'version', 'publication', 'session', 'feed-post']

/** As they are stored, all of a kind in one JSON file. */
export const writtenAsData: readonly string[] = [
  'certificate',
  'checklist-run',
  'contact',
  'conversation',
  'destination',
  'drill',
  'ladder',
  'own-programme',
  'pair',
  'policy',
  'private-notes',
  'profile',
  'progress',
  'readiness',
  'review',
  'review-log',
  'review-room',
  'review-thread',
  'round',
  'starting-point',
  'track-progress',
  'writing-settings',
]

/** Why these stay. */
export const keptBack: Readonly<Record<string, string>> = {
  'destination-secret': 'a password in an open file helps nobody',
  identity: 'whoever has its keys can read and sign in this person’s name',
  pack: 'came from a file outside, and says nothing about this person',
  'record-account': 'ties an anonymous record to this person',
}
