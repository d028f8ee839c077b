import { HouseSimpleIcon } from '@phosphor-icons/react'
import { useEffect, useState } from 'react'
import { findFold } from '../../../../electron/shared/channels/index.ts'
import type { Profile } from '../../../../electron/shared/entities/person.ts'
import type { FeedPost } from '../../../../electron/shared/entities/rehearsal.ts'
import { client } from '../../../bridge/index.ts'
import { formatMoment } from '../../../i18n/format.ts'
import { useInterfaceLanguage, useTexts } from '../../../i18n/index.ts'
import { Button } from '../../../ui/buttons.tsx'
import { EmptyState, ErrorMessage } from '../../../ui/messages.tsx'
import { useNavigation } from '../../../ui/navigation.tsx'

/** The post as the network would show it, with simulated answers. Green, inside, never "published". */
export function PracticeFeed() {
  const t = useTexts('audience')
  const [posts, setPosts] = useState<readonly FeedPost[] | null>(null)
  const [profile, setProfile] = useState<Profile | null>(null)
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    let current = true
    Promise.all([client().request('feed.list'), client().request('profile.get')])
      .then(([list, person]) => {
        if (!current) return
        setPosts(list.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt)))
        setProfile(person)
      })
      .catch((problem: unknown) => current && setError(problem))
    return () => {
      current = false
    }
  }, [])
  return (
    <main className="main audience wide" tabIndex={-1}>
      <div className="bar">
        <span className="eyebrow inside-mark">
          <HouseSimpleIcon className="i" weight="duotone" aria-hidden /> {t('practice.inside')}
        </span>
      </div>
      <div className="scroll">
        <div className="in feed">
          <h1 className="h1">{t('practice.title')}</h1>
          <p className="lead">{t('practice.lead')}</p>
          {error !== null && <ErrorMessage error={error} />}
          {posts?.length === 0 && <EmptyState title={t('practice.empty')} text={t('practice.emptyText')} />}
          {posts?.map((post) => (
            <Post key={post.id} post={post} profile={profile} />
          ))}
        </div>
      </div>
    </main>
  )
}

const initialsOf = (name: string): string =>
  name
    .split(/\s+/)
    .filter(Boolean)
    .slice(0, 2)
    .map((part) => [...part][0]?.toLocaleUpperCase() ?? '')
    .join('')

function Post({ post, profile }: { readonly post: FeedPost; readonly profile: Profile | null }) {
  const t = useTexts('audience')
  const channels = useTexts('rehearse')
  const language = useInterfaceLanguage()
  const { go } = useNavigation()
  const [whole, setWhole] = useState(false)
  const fold = findFold(post.channel, post.text)
  const name = profile?.displayName || t('practice.noName')
  const about = [profile?.role, profile?.organisation].filter(Boolean).join(', ')
  return (
    <article className="feed-post" aria-label={formatMoment(new Date(post.createdAt), language)}>
      <div className="preview">
        <div className="who">
          <i aria-hidden="true">{initialsOf(name)}</i>
          <div>
            <b>{name}</b>
            <span>{about}</span>
          </div>
          <span className="grow" />
          <span className="eyebrow">
            {channels(`channels.${post.channel}`)} · {formatMoment(new Date(post.createdAt), language)}
          </span>
        </div>
        <p className="feed-text" lang={post.language}>
          {whole || !fold.cut ? post.text : `${post.text.slice(0, fold.at)}… `}
          {fold.cut && (
            <Button kind="link" onPress={() => setWhole(!whole)}>
              {whole ? t('practice.less') : t('practice.more')}
            </Button>
          )}
        </p>
      </div>
      <h2>{t('practice.answers', { count: post.reactions.length })}</h2>
      <ul className="voices">
        {post.reactions.map((reaction) => (
          <li key={reaction.personaId} lang={post.language}>
            <div>
              <b>{reaction.name}</b>{' '}
              <small>
                {reaction.role} · <span lang={language}>{t('practice.simulated')}</span>
              </small>
              <q>{reaction.text}</q>
            </div>
          </li>
        ))}
      </ul>
      <Button kind="link" onPress={() => go({ place: 'rehearse', draftId: post.draftId })}>
        {t('practice.open')}
      </Button>
    </article>
  )
}
