/** The paper as it will be: the blocks of the document that is printed, and of nothing else. */
import type { PrintDocument } from '../../../../electron/shared/print-document.ts'
import { assertNever } from '../../../../electron/shared/errors.ts'
import { useTexts } from '../../../i18n/index.ts'

type Block = PrintDocument['blocks'][number]

export function SummaryPreview({ document }: { readonly document: PrintDocument }) {
  const t = useTexts('guided')
  return (
    <section className="leaves" aria-labelledby="summary-preview">
      <h2 id="summary-preview">{t('summary.preview')}</h2>
      <p className="quiet-line">{t('summary.previewAbout')}</p>
      <article className="paper" aria-label={document.title}>
        <h3>{document.title}</h3>
        <p className="subtitle">{document.subtitle}</p>
        {document.blocks.map((block, index) => (
          // oxlint-disable-next-line react/no-array-index-key -- the document is drawn anew as a whole
          <PaperBlock key={index} block={block} />
        ))}
      </article>
    </section>
  )
}

function PaperBlock({ block }: { readonly block: Block }) {
  const t = useTexts('guided')
  switch (block.kind) {
    case 'heading':
      return <h4>{block.text}</h4>
    case 'subheading':
      return <h5>{block.text}</h5>
    case 'paragraph':
      return <p>{block.text}</p>
    case 'list':
      return (
        <ul className="plain-list">
          {block.items.map((item, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two lines may be the same
            <li key={index}>{item}</li>
          ))}
        </ul>
      )
    case 'ticks':
      return (
        <ul className="paper-ticks">
          {block.items.map(({ text, done }, index) => (
            // oxlint-disable-next-line react/no-array-index-key -- two lines may be the same
            <li key={index}>
              <span className="tick-box" aria-hidden="true">
                {done ? '✓' : ''}
              </span>
              <span>
                <span className="visually-hidden">{done ? t('summary.done') : t('summary.open')}: </span>
                {text}
              </span>
            </li>
          ))}
        </ul>
      )
    case 'pairs':
      return (
        <dl>
          {block.items.map(({ term, text }) => (
            <div key={term}>
              <dt>{term}</dt>
              <dd>{text}</dd>
            </div>
          ))}
        </dl>
      )
    case 'key':
    case 'code':
      return <p className="code">{block.text}</p>
    default:
      return assertNever(block)
  }
}
