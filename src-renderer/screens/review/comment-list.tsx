import { Button, Textarea } from '@mantine/core'
import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import type { ReviewComment } from '../../../src-shared/model/review.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { useComments } from './use-comments.ts'

interface Props {
  readonly audit: string
  readonly question: string | null
  /** Of this question, marks included. */
  readonly comments: readonly ReviewComment[]
  /** Names the field. */
  readonly name: string
  readonly writing: boolean
  readonly onWrite: (open: boolean) => void
}

/** Comments on one question, or on the visit, and the field for one more. */
export function CommentList({ audit, question, comments, name, writing, onWrite }: Props) {
  const { t } = useTranslation()
  const [changing, setChanging] = useState<ReviewComment | null>(null)
  const { busy, save, remove } = useComments(audit)
  // Writing on a question that is only marked puts words to the mark.
  const mark = comments.find(one => one.own && !one.sent && one.text === '')
  const open = writing || changing !== null
  const close = () => {
    setChanging(null)
    onWrite(false)
  }
  return (
    <>
      {comments
        .filter(one => one.text !== '' && one.id !== changing?.id)
        .map(one => (
          <Comment
            key={one.id}
            comment={one}
            onChange={() => setChanging(one)}
            onRemove={() => remove(one.id)}
          />
        ))}
      {open ? (
        <CommentField
          name={name}
          text={changing?.text ?? ''}
          busy={busy}
          onSave={async text => {
            await save(question, text, changing?.id ?? mark?.id)
            close()
          }}
          onClose={close}
        />
      ) : (
        question === null && (
          <Button variant="subtle" onClick={() => onWrite(true)}>
            {t('review.screen.commentAdd')}
          </Button>
        )
      )}
    </>
  )
}

interface CommentProps {
  readonly comment: ReviewComment
  readonly onChange: () => void
  readonly onRemove: () => void
}

function Comment({ comment, onChange, onRemove }: CommentProps) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { text, by, at, sent, own } = comment
  return (
    <div className="review-comment">
      <p>{text}</p>
      <p className="review-comment-by">
        {t('review.screen.commentBy', { name: by, when: dateTimeText(at, language) })}
        {sent && ` · ${t('review.screen.commentSent')}`}
        {own && !sent && (
          <>
            {' '}
            <button type="button" className="review-link" onClick={onChange}>
              {t('review.screen.commentChange')}
            </button>{' '}
            <button type="button" className="review-link" onClick={onRemove}>
              {t('review.screen.commentRemove')}
            </button>
          </>
        )}
      </p>
    </div>
  )
}

interface FieldProps {
  readonly name: string
  readonly text: string
  readonly busy: boolean
  readonly onSave: (text: string) => Promise<void>
  readonly onClose: () => void
}

function CommentField({ name, text: before, busy, onSave, onClose }: FieldProps) {
  const { t } = useTranslation()
  const [text, setText] = useState(before)
  const field = useRef<HTMLTextAreaElement>(null)
  // Opened by a key: typing goes on in it.
  useEffect(() => field.current?.focus(), [])
  const save = () => {
    // What failed is announced; the words stay in the field.
    if (text.trim() !== '') void onSave(text.trim()).catch(() => undefined)
  }
  return (
    <div className="review-comment-field" data-own-keys>
      <Textarea
        ref={field}
        aria-label={name}
        autosize
        minRows={2}
        maxRows={10}
        value={text}
        onChange={event => setText(event.currentTarget.value)}
        onKeyDown={event => {
          if (event.code === 'Escape') onClose()
          else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) save()
          else return
          event.preventDefault()
        }}
      />
      <div className="review-comment-acts">
        <Button onClick={onClose}>{t('common.act.cancel')}</Button>
        <Button
          variant="filled"
          loading={busy}
          disabled={text.trim() === ''}
          onClick={save}
          rightSection={<KeyHint keys={[t('common.keys.ctrl'), t('common.keys.enter')]} />}
        >
          {t('review.screen.commentSave')}
        </Button>
      </div>
    </div>
  )
}
