/** A step: its heading, its text with margin notes, its exercises, and the sources it cites. */
import type { Answer } from '../../../../electron/shared/entities/learning.ts'
import type { Block, LessonContent, Step } from '../../../domain/learning/index.ts'
import { citationsIn } from '../../../domain/learning/index.ts'
import { answer as keepAnswer, flushLessons } from '../lessons-store.ts'
import { ExerciseView } from './ExerciseView.tsx'
import { MarginNote } from './MarginNote.tsx'
import { Prose } from './Prose.tsx'
import { Sources } from './Sources.tsx'
import { useFocusAtStart } from './use-focus-at-start.ts'

type Props = {
  readonly content: LessonContent
  readonly step: Step
  readonly answers: Readonly<Record<string, Answer>>
  readonly openLink: (url: string) => Promise<unknown>
}

export function StepView({ content, step, answers, openLink }: Props) {
  const heading = useFocusAtStart<HTMLHeadingElement>()
  return (
    <>
      <h1 className="display" ref={heading} tabIndex={-1}>
        {step.title}
      </h1>
      {grouped(step.blocks).map((group) => {
        if (group.kind === 'exercise') {
          const exercise = content.exercises.get(group.id)
          return exercise ? (
            <ExerciseView
              key={group.id}
              exercise={exercise}
              language={content.language}
              answer={answers[exercise.id]}
              onAnswer={(given, typed) => keepAnswer(content, exercise.id, given, typed)}
              onPause={() => void flushLessons()}
            />
          ) : null
        }
        return (
          <div className="with-notes" key={group.markdown}>
            {group.markdown !== '' && (
              <Prose markdown={group.markdown} sources={content.data.sources} openLink={openLink} />
            )}
            {group.notes.map((note) => (
              <MarginNote key={note.markdown} by={note.by}>
                <Prose markdown={note.markdown} sources={content.data.sources} openLink={openLink} plain />
              </MarginNote>
            ))}
          </div>
        )
      })}
      <Sources
        sources={citedSources(content, step)}
        all={content.data.sources}
        language={content.language}
        openLink={openLink}
      />
    </>
  )
}

type Group =
  | { readonly kind: 'exercise'; readonly id: string }
  | {
      readonly kind: 'text'
      readonly markdown: string
      readonly notes: readonly Extract<Block, { kind: 'margin' }>[]
    }

/** A margin note belongs to the text before it. */
function grouped(blocks: readonly Block[]): Group[] {
  const groups: Group[] = []
  for (const block of blocks) {
    const last = groups.at(-1)
    if (block.kind === 'exercise') groups.push(block)
    else if (block.kind === 'prose') groups.push({ kind: 'text', markdown: block.markdown, notes: [] })
    else if (last?.kind === 'text') groups[groups.length - 1] = { ...last, notes: [...last.notes, block] }
    else groups.push({ kind: 'text', markdown: '', notes: [block] })
  }
  return groups
}

function citedSources(content: LessonContent, step: Step) {
  const cited = new Set(
    step.blocks.flatMap((block) =>
      block.kind === 'exercise'
        ? (content.exercises.get(block.id)?.sources ?? [])
        : citationsIn(block.markdown),
    ),
  )
  return content.data.sources.filter((source) => cited.has(source.id))
}
