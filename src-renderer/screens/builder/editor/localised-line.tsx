import { useTranslation } from 'react-i18next'
import type { DraftText } from '../../../../src-shared/model/draft-checklist.ts'
import type { Language } from '../../../../src-shared/model/settings.ts'

const blank: DraftText = {}

interface Props {
  /** The whole name of the field in one language, for screen readers. */
  readonly name: (language: string) => string
  readonly value: DraftText | undefined
  readonly onChange: (language: Language, text: string) => void
}

/** One short text in both languages, as two fields of a row. */
export function LocalisedLine({ name, value, onChange }: Props) {
  const { t } = useTranslation()
  const text = value ?? blank
  const written = Boolean(text.ru?.trim()) || Boolean(text.en?.trim())
  return (['ru', 'en'] as const).map(language => {
    const missing = written && !text[language]?.trim()
    const called = t(`values.language.${language}`)
    return (
      <input
        key={language}
        className="editor-line"
        lang={language}
        value={text[language] ?? ''}
        placeholder={missing ? t('editor.untranslated') : called}
        data-missing={missing || undefined}
        aria-label={missing ? `${name(called)}, ${t('editor.untranslated')}` : name(called)}
        autoComplete="off"
        onChange={event => onChange(language, event.currentTarget.value)}
      />
    )
  })
}
