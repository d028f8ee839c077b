/** Markdown without HTML and without images. A citation is a small number; a link never opens by itself. */
import { type ReactNode, createContext, useContext } from 'react'
import Markdown, { type Components } from 'react-markdown'
import type { Source } from '../../../domain/learning/index.ts'
import { useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'

type Props = {
  readonly markdown: string
  readonly sources: readonly Source[]
  readonly openLink: (url: string) => Promise<unknown>
  /** Without the look of running text: in a margin note. */
  readonly plain?: boolean
}

const allowed = ['p', 'em', 'strong', 'a', 'ul', 'ol', 'li', 'blockquote', 'br']

export function Prose({ markdown, sources, openLink, plain = false }: Props) {
  return (
    <OpenLink value={openLink}>
      <Markdown
        allowedElements={allowed}
        unwrapDisallowed
        skipHtml
        urlTransform={keepKnown}
        components={plain ? plainComponents : components}
      >
        {withCitations(markdown, sources)}
      </Markdown>
    </OpenLink>
  )
}

const OpenLink = createContext<Props['openLink']>(() => Promise.resolve())
const Link: NonNullable<Components['a']> = ({ href = '', children }) => (
  <AnyLink href={href} label={children} />
)
const plainComponents: Components = { a: Link }
const components: Components = { a: Link, p: ({ children }) => <p className="prose">{children}</p> }

/** `[^salas]` becomes the number of that source in the lesson. An unknown one disappears; the check names it. */
function withCitations(markdown: string, sources: readonly Source[]): string {
  return markdown.replace(/\[\^([a-z0-9-]+)\]/g, (_, id: string) => {
    const number = sources.findIndex((source) => source.id === id) + 1
    return number === 0 ? '' : `[${number}](cite:${id})`
  })
}

const keepKnown = (url: string): string => (/^(?:cite:|lesson:|https:\/\/)/.test(url) ? url : '')

type LinkProps = { readonly href: string; readonly label: ReactNode }

function AnyLink({ href, label }: LinkProps) {
  const t = useTexts('lessons')
  const { go } = useNavigation()
  const openLink = useContext(OpenLink)
  if (href.startsWith('cite:'))
    return (
      <sup className="cite">
        <span aria-hidden="true">{label}</span>
        <span className="visually-hidden"> ({t('player.source', { number: String(label) })})</span>
      </sup>
    )
  if (href.startsWith('lesson:'))
    return (
      <Button kind="link" onPress={() => go({ place: 'lessons', lessonId: href.slice('lesson:'.length) })}>
        {label}
      </Button>
    )
  if (href === '') return <>{label}</>
  return (
    <Button kind="link" onPress={() => void openLink(href)}>
      {label}
    </Button>
  )
}
