import { useId, useRef } from 'react'
import { longestText } from '../../../src-shared/model/localised-text.ts'
import { AnswerAdvice } from './answer-advice.tsx'
import { CommentSnippets, SnippetsButton } from './comment-snippets.tsx'
import { useActs } from './session-context.ts'
import { useSnippets } from './use-snippets.ts'

interface Props {
  readonly code: string
  readonly label: string
  readonly text: string
  readonly asked: boolean
  readonly lost: boolean
}

/** The comment itself: a plain field, as dictation wants it, with snippets and advice under it. */
export function CommentText({ code, label, text, asked, lost }: Props) {
  const acts = useActs()
  const field = useRef<HTMLTextAreaElement>(null)
  const adviceId = useId()
  const snippets = useSnippets(field)
  return (
    <div className="comment-text">
      <textarea
        ref={field}
        className="words"
        data-comment=""
        aria-label={label}
        aria-required={asked}
        aria-describedby={adviceId}
        rows={2}
        maxLength={longestText}
        value={text}
        onChange={event => {
          acts.comment(code, event.currentTarget.value)
          snippets.follow()
        }}
        onBlur={() => {
          snippets.close()
          acts.flush()
        }}
        onSelect={snippets.followIfOpen}
        {...snippets.keys}
      />
      <CommentSnippets snippets={snippets} />
      <div className="comment-under">
        <AnswerAdvice
          id={adviceId}
          code={code}
          text={text}
          lost={lost}
          onShow={(from, to) => {
            field.current?.focus()
            field.current?.setSelectionRange(from, to)
          }}
        />
        <SnippetsButton snippets={snippets} />
      </div>
    </div>
  )
}
