/**
 * Exported texts as Markdown with front matter. Field names are fixed words, the same in every language of the
 * interface: another program may read them. The text itself stands as it was written.
 */
import { imageExtension } from '../../shared/entities/attachment.ts'
import type { Draft, Version } from '../../shared/entities/draft.ts'
import type { Publication } from '../../shared/entities/publication.ts'
import type { FeedPost } from '../../shared/entities/rehearsal.ts'
import type { Pair, Session } from '../../shared/entities/session.ts'

type Field = string | number | boolean | null | readonly string[]

export function draftToMarkdown(
  draft: Draft,
  versions: readonly Version[],
  publications: readonly Publication[],
): string {
  return join(
    frontMatter({
      title: draft.title,
      kind: 'draft',
      language: draft.language,
      channel: draft.channel,
      state: draft.state,
      origin: draft.origin,
      scenario: draft.scenario?.id ?? null,
      objective: draft.objective,
      labels: draft.labels,
      created: draft.createdAt,
      updated: draft.updatedAt,
      binned: draft.binnedAt,
      rehearsal: draft.round,
    }),
    draft.text,
    ...variantSections(draft.variants, '##'),
    imageSection(draft),
    ...publications.map((publication) =>
      join(
        heading('##', `Publication: ${publication.destination.kind} ${publication.destination.label}`.trim()),
        facts({
          state: publication.state,
          consent: publication.consent.at,
          link: publication.receipt?.url ?? null,
          sent: publication.receipt?.at ?? null,
        }),
        publication.text,
      ),
    ),
    ...versions.map((version) =>
      join(
        heading('##', `Version: ${version.name ?? `${version.reason} ${version.round}`}`),
        facts({ created: version.createdAt, reason: version.reason }),
        version.text,
        ...variantSections(version.variants, '###'),
      ),
    ),
  )
}

export function sessionToMarkdown(session: Session, pair: Pair | null): string {
  return join(
    frontMatter({
      title: session.title,
      kind: 'session',
      number: session.number,
      mentor: pair?.mentor.name ?? null,
      executive: pair?.executive.name ?? null,
      state: session.state,
      checklist: session.checklist?.id ?? null,
      planned: session.plannedFor,
      started: session.startedAt,
      finished: session.finishedAt,
    }),
    heading('##', 'Agenda'),
    session.agenda.map(({ title, minutes }) => `- ${oneLine(title)} (${minutes} min)`).join('\n'),
    heading('##', 'Notes'),
    session.notes,
    heading('##', 'Actions'),
    session.actions
      .map(
        ({ text, owner, due, done }) =>
          `- [${done ? 'x' : ' '}] ${oneLine(text)} (${owner}${due === null ? '' : `, ${due}`})`,
      )
      .join('\n'),
    ...(['mentor', 'executive'] as const).flatMap((who) => {
      const words = session.reflection?.shared[who] ?? ''
      return words === '' ? [] : [heading('##', `Reflection: ${pair?.[who].name ?? who}`), words]
    }),
  )
}

export function feedPostToMarkdown(post: FeedPost): string {
  return join(
    frontMatter({
      kind: 'practice-post',
      language: post.language,
      channel: post.channel,
      created: post.createdAt,
    }),
    post.text,
    ...post.reactions.map(({ name, role, text }) => join(heading('##', `${name}, ${role}`), text)),
  )
}

function variantSections(variants: Draft['variants'], level: '##' | '###'): string[] {
  return Object.entries(variants).flatMap(([channel, text]) =>
    text === undefined ? [] : [join(heading(level, `Variant: ${channel}`), text)],
  )
}

/** Where each image lies in the export, with its alternative text. */
function imageSection({ attachments = [] }: Draft): string {
  if (attachments.length === 0) return ''
  const lines = attachments.map(
    ({ id, type, alt }) =>
      `![${oneLine(alt).replaceAll(/[\\[\]]/g, '\\$&')}](../images/${id}.${imageExtension(type)})`,
  )
  return join(heading('##', 'Images'), ...lines)
}

/** YAML whose strings are JSON: every JSON string is a YAML string. */
function frontMatter(fields: Readonly<Record<string, Field>>): string {
  return ['---', facts(fields), '---'].join('\n')
}

function facts(fields: Readonly<Record<string, Field>>): string {
  return Object.entries(fields)
    .filter(([, value]) => value !== null)
    .map(([name, value]) => `${name}: ${JSON.stringify(value)}`)
    .join('\n')
}

const heading = (level: string, text: string) => `${level} ${oneLine(text)}`
const oneLine = (text: string) => text.replaceAll(/\s+/g, ' ').trim()
const join = (...parts: readonly string[]) => parts.filter((part) => part !== '').join('\n\n')
