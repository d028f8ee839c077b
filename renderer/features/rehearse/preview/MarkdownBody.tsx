/** An article's Markdown as the blog would set it. No HTML, nothing loaded from anywhere, no link that opens. */
import type { ReactNode } from 'react'
import Markdown, { type Components } from 'react-markdown'
import remarkGfm from 'remark-gfm'
import { useTexts } from '../../../i18n/index.ts'
import type { FrameProps } from './Frame.tsx'

export function MarkdownBody({
  body,
  language,
  shortened,
}: Pick<FrameProps, 'body' | 'language' | 'shortened'>) {
  const t = useTexts('rehearse')
  if (body.trim() === '') return <p className="nothing">{t('preview.empty')}</p>
  return (
    <div className="body article" lang={language}>
      <Markdown remarkPlugins={plugins} skipHtml components={components}>
        {body}
      </Markdown>
      {shortened && <p>…</p>}
    </div>
  )
}

const plugins = [remarkGfm]

/** A picture of an article: its headings are no headings of this page. */
const components: Components = {
  a: ({ children }) => <span className="entity">{children}</span>,
  img: ({ alt }) => <RemoteImage alt={alt ?? ''} />,
  h1: Heading,
  h2: Heading,
  h3: Heading,
  h4: Heading,
  h5: Heading,
  h6: Heading,
  input: ({ checked }) => <span aria-hidden="true">{checked ? '☑' : '☐'}</span>,
}

function Heading({ children }: { readonly children?: ReactNode }) {
  return <p className="article-heading">{children}</p>
}

/** The picture stands on another machine, and a preview asks nothing of anybody. */
function RemoteImage({ alt }: { readonly alt: string }) {
  const t = useTexts('channels')
  return (
    <span className="remote-image">{alt === '' ? t('frames.imageNoAlt') : t('frames.image', { alt })}</span>
  )
}
