import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { DraftText } from '../../../../src-shared/model/draft-checklist.ts'
import type { Language } from '../../../../src-shared/model/settings.ts'

interface Props {
  readonly label: string
  readonly value: DraftText | undefined
  readonly onChange: (language: Language, text: string) => void
  /** The cursor has left both languages. */
  readonly onLeave?: () => void
  readonly hint?: string
  /** Lines at first; it grows with its text. */
  readonly lines?: number
  readonly part: string
}

const languages = ['ru', 'en'] as const
const blank: DraftText = {}

/** One text in both languages, side by side; a missing translation is marked. */
export function BilingualField({ label, value, onChange, onLeave, hint, lines = 2, part }: Props) {
  const { t } = useTranslation()
  const text = value ?? blank
  const id = useId()
  const written = languages.some(language => isWritten(text[language]))
  return (
    <fieldset className="bilingual" data-part={part} aria-describedby={hint ? `${id}-hint` : undefined}>
      <legend className="editor-label">{label}</legend>
      <div
        className="bilingual-pair"
        onBlur={event => {
          if (!event.currentTarget.contains(event.relatedTarget)) onLeave?.()
        }}
      >
        {languages.map(language => {
          const missing = written && !isWritten(text[language])
          return (
            <label key={language} className="bilingual-side" data-missing={missing || undefined}>
              <span className="bilingual-language">
                {t(`values.language.${language}`)}
                {missing && <span className="bilingual-missing"> · {t('editor.untranslated')}</span>}
              </span>
              <textarea
                className="bilingual-text"
                lang={language}
                rows={lines}
                value={text[language] ?? ''}
                aria-label={`${label}, ${t(`values.language.${language}`)}${missing ? `, ${t('editor.untranslated')}` : ''}`}
                onChange={event => onChange(language, event.currentTarget.value)}
              />
            </label>
          )
        })}
      </div>
      {hint !== undefined && (
        <p className="editor-hint" id={`${id}-hint`}>
          {hint}
        </p>
      )}
    </fieldset>
  )
}

function isWritten(words: string | undefined): boolean {
  return words !== undefined && words.trim() !== ''
}
