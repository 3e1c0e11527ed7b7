import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { segmentText } from '../../../src-shared/wording/place-words.ts'
import type { StandardLine } from '../standards/standard-line.ts'
import type { StandardDetails } from './standard-details.ts'
import { fieldsText } from '../standards/fields-text.ts'

/** The variants of a standard with what they change; of a variant, its base. */
export function VariantsPart({ details, base }: { details: StandardDetails; base: StandardLine | null }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  if (base !== null) {
    return (
      <section aria-labelledby="standard-base">
        <h2 id="standard-base">{t('standards.variants.base')}</h2>
        <p>
          <Link to={`/standards/${base.standard.code}`}>{localised(base.standard.text, language)}</Link>
        </p>
        <p className="aside-quiet">
          {t(`values.channel.${base.standard.channel}`)} · {segmentText(base.standard.segment, t)}
        </p>
      </section>
    )
  }
  return (
    <section aria-labelledby="standard-variants">
      <h2 id="standard-variants">{t('standards.variants.title')}</h2>
      {details.variants.length === 0 ? (
        <p className="aside-quiet">{t('standards.variants.none')}</p>
      ) : (
        <ul className="aside-list">
          {details.variants.map(({ standard, changes, status }) => (
            <li key={standard.code}>
              <Link to={`/standards/${standard.code}`}>
                {t(`values.channel.${standard.channel}`)} · {segmentText(standard.segment, t)}
              </Link>
              <p className="aside-quiet">
                {status !== 'active' && `${t(`standards.status.${status}`)} · `}
                {t('standards.variants.changes', {
                  fields: fieldsText(changes, t),
                })}
              </p>
            </li>
          ))}
        </ul>
      )}
      <Button component={Link} to={`/standards/new?base=${details.standard.code}`}>
        {t('standards.variants.add')}
      </Button>
    </section>
  )
}
