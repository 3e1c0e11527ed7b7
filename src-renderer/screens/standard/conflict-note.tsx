import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fieldsChanged } from './revision-differences.ts'
import type { StandardDetails } from './standard-details.ts'
import { fieldsText } from '../standards/fields-text.ts'

type Props = {
  newest: StandardDetails
  /** The revision that was being edited. */
  edited: number | null
  busy: boolean
  onKeep: () => void
  onDrop: () => void
}

/** Somebody saved this standard meanwhile: what they changed, and the two ways on. Nothing is lost until then. */
export function ConflictNote({ newest, edited, busy, onKeep, onDrop }: Props) {
  const { t } = useTranslation()
  const mine = newest.revisions.find(({ revision }) => revision === edited)
  const theirs = newest.revisions[0]
  const fields = mine && theirs ? fieldsChanged(mine, theirs) : []
  return (
    <div className="standard-conflict" role="alert">
      <p className="state-title">{t('standards.conflict.title')}</p>
      <p>
        {t('standards.conflict.note', {
          revision: newest.revision,
          author: newest.author || t('standards.conflict.unknown'),
        })}
      </p>
      {fields.length > 0 && (
        <p>
          {t('standards.conflict.changed', {
            fields: fieldsText(fields, t),
          })}
        </p>
      )}
      <div className="standard-dialog-acts">
        <Button loading={busy} onClick={onKeep}>
          {t('standards.conflict.keep')}
        </Button>
        <Button variant="subtle" onClick={onDrop}>
          {t('standards.conflict.drop')}
        </Button>
      </div>
    </div>
  )
}
