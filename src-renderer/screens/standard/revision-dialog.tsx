import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { dateTimeText } from '../../../src-shared/format/date.ts'
import { isVariant } from '../../../src-shared/model/resolve-standard.ts'
import { standardFields } from '../../../src-shared/model/standard.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { industryText } from '../../../src-shared/wording/place-words.ts'
import { fieldText, isTextField, textOfField } from './field-text.ts'
import { revisionDifferences, type Difference, type Revision } from './revision-differences.ts'

type Props = { revision: Revision; before: Revision | null; onClose: () => void }

/** One revision to read: what it changed, and the whole standard as it was then. */
export function RevisionDialog({ revision, before, onClose }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { document } = revision
  const differences = before === null ? [] : revisionDifferences(before, revision, t, language)
  const absent = t(isVariant(document) ? 'standards.history.inherits' : 'standards.history.absent')
  return (
    <Modal
      opened
      size="44rem"
      onClose={onClose}
      title={t('standards.history.dialog', { revision: revision.revision })}
    >
      <p className="aside-quiet">
        {dateTimeText(revision.at, language)} · {revision.author || t('standards.history.library')} ·{' '}
        {t(`standards.status.${revision.status}`)} · {industryText(revision.industry, t)}
      </p>
      {differences.length > 0 && (
        <>
          <h3 className="revision-heading">{t('standards.history.differences')}</h3>
          <dl className="revision-differences">
            {differences.map(one => (
              <div key={`${one.field} ${one.language ?? ''}`}>
                <dt>{nameOf(one)}</dt>
                <dd>
                  <span className="only-read">{t('standards.history.before')}: </span>
                  <del lang={one.language ?? undefined}>{one.before ?? absent}</del>
                </dd>
                <dd>
                  <span className="only-read">{t('standards.history.after')}: </span>
                  <ins lang={one.language ?? undefined}>{one.after ?? absent}</ins>
                </dd>
              </div>
            ))}
          </dl>
        </>
      )}
      <h3 className="revision-heading">{t('standards.history.content')}</h3>
      <dl className="revision-content">
        {standardFields.map(field => {
          const texts = isTextField(field) ? textOfField(field, document) : undefined
          const said = texts
            ? [texts.ru, texts.en].filter(text => text !== undefined)
            : [fieldText(field, document, t, language)].filter(text => text !== null)
          return (
            <div key={field}>
              <dt>{t(`standards.field.${field}`)}</dt>
              {said.map(text => (
                <dd key={text}>{text}</dd>
              ))}
              {said.length === 0 && <dd className="aside-quiet">{absent}</dd>}
            </div>
          )
        })}
      </dl>
    </Modal>
  )

  function nameOf({ field, language: of }: Difference): string {
    const name = t(`standards.field.${field}`)
    if (of === null) return name
    return t('standards.form.inLanguage', {
      field: name,
      language: t(of === 'ru' ? 'standards.form.russian' : 'standards.form.english').toLocaleLowerCase(),
    })
  }
}
