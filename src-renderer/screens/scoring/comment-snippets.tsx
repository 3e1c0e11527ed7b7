import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { KeyHint } from '../../components/key-hint.tsx'
import type { SnippetMenu } from './use-snippets.ts'

/** The snippets that can be put in now, under the field. */
export function CommentSnippets({ snippets }: { snippets: SnippetMenu }) {
  const { t } = useTranslation()
  const list = useRef<HTMLDivElement>(null)
  const { offered, active, listId, insert } = snippets
  useEffect(() => {
    list.current?.children[active]?.scrollIntoView({ block: 'nearest' })
  }, [active])
  if (offered.length === 0) return null
  return (
    <div ref={list} className="snippets" role="listbox" id={listId} aria-label={t('narrative.snippets.list')}>
      {offered.map((snippet, place) => (
        <div
          key={snippet.name}
          id={`${listId}-${place}`}
          role="option"
          aria-selected={place === active}
          // Not a click: the field would lose the cursor first.
          onMouseDown={event => {
            event.preventDefault()
            insert(snippet)
          }}
        >
          <span className="snippet-name">/{snippet.name}</span>
          <span className="snippet-text">{snippet.text}</span>
        </div>
      ))}
    </div>
  )
}

/** Opens the list without a slash, for those whose layout hides it; without snippets, the way to make some. */
export function SnippetsButton({ snippets }: { snippets: SnippetMenu }) {
  const { t } = useTranslation()
  if (!snippets.some) {
    return (
      <Link to="/settings#snippets" className="comment-act">
        {t('narrative.snippets.make')}
      </Link>
    )
  }
  return (
    <button
      type="button"
      className="comment-act"
      aria-haspopup="listbox"
      aria-expanded={snippets.offered.length > 0}
      // Keeps the cursor where the words go.
      onMouseDown={event => event.preventDefault()}
      onClick={snippets.open}
    >
      {t('narrative.snippets.open')}
      <KeyHint keys="/" />
    </button>
  )
}
