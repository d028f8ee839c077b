/** Markdown without HTML and without images. A citation is a small number; a link never opens by itself. */
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
  const components: Components = {
    p: ({ children }) => (plain ? <p>{children}</p> : <p className="prose">{children}</p>),
    a: ({ href = '', children }) => <Link href={href} label={children} openLink={openLink} />,
  }
  return (
    <Markdown allowedElements={allowed} unwrapDisallowed skipHtml urlTransform={keepKnown} components={components}>
      {withCitations(markdown, sources)}
    </Markdown>
  )
}

/** `[^salas]` becomes the number of that source in the lesson. An unknown one disappears; the check names it. */
function withCitations(markdown: string, sources: readonly Source[]): string {
  return markdown.replace(/\[\^([a-z0-9-]+)\]/g, (_, id: string) => {
    const number = sources.findIndex((source) => source.id === id) + 1
    return number === 0 ? '' : `[${number}](cite:${id})`
  })
}

const keepKnown = (url: string): string => (/^(?:cite:|lesson:|https:\/\/)/.test(url) ? url : '')

type LinkProps = { readonly href: string; readonly label: React.ReactNode; readonly openLink: Props['openLink'] }

function Link({ href, label, openLink }: LinkProps) {
  const t = useTexts('lessons')
  const { go } = useNavigation()
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
