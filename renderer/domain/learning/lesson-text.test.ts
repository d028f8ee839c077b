import { describe, expect, it } from 'vitest'
import { citationsIn, readLessonText } from './lesson-text.ts'

const read = (markdown: string) => readLessonText(markdown, 'x/es.md')

describe('the text of a lesson', () => {
  it('is cut into steps, prose, exercises and margin notes', () => {
    const { steps, problems } = read(
      '## Uno {#uno}\nHola.\n\n- a\n- b\n\n[[exercise: x]]\n\n[[margin: Diego]] Truco\nmío.',
    )
    expect(problems).toEqual([])
    expect(steps).toEqual([
      {
        id: 'uno',
        title: 'Uno',
        blocks: [
          { kind: 'prose', markdown: 'Hola.\n\n- a\n- b' },
          { kind: 'exercise', id: 'x' },
          { kind: 'margin', by: 'Diego', markdown: 'Truco\nmío.' },
        ],
      },
    ])
  })

  it('reads files with Windows line ends', () => {
    expect(read('## Uno {#uno}\r\n\r\nHola.\r\n').steps[0]?.blocks).toEqual([
      { kind: 'prose', markdown: 'Hola.' },
    ])
  })

  it.each([
    ['', 'no step'],
    ['Hola.\n\n## Uno {#uno}\n\nx', 'text before the first step'],
    ['## Sin nombre\n\nx', 'not a step heading'],
    ['# Uno {#uno}\n\nx', 'not a step heading'],
    ['## Uno {#uno}\n\nx\n\n## Otro {#uno}\n\ny', 'there twice'],
    ['## Uno {#uno}', 'is empty'],
    ['## Uno {#uno}\n\n[[exercice: x]]', 'unknown marker'],
  ])('reports what it cannot understand: %j', (markdown, detail) => {
    expect(read(markdown).problems.map((problem) => problem.detail)).toContainEqual(
      expect.stringContaining(detail),
    )
  })

  it('lists each citation once', () => {
    expect(citationsIn('a[^x] b[^y] c[^x]')).toEqual(['x', 'y'])
  })
})
