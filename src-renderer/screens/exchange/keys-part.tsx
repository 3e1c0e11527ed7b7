import { Button } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { dateText } from '../../../src-shared/format/date.ts'
import { fingerprintText } from '../../../src-shared/model/package/manifest.ts'
import { announceError } from '../../app/announce.ts'
import { api, queries } from '../../client.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** The fingerprint of this computer, and whose packages are trusted. */
export function KeysPart() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const keys = useQuery(api.exchange.keys.queryOptions({ input: {} }))
  const revoke = useMutation(
    api.exchange.revokeKey.mutationOptions({
      onSuccess: () => queries.invalidateQueries({ queryKey: api.exchange.key() }),
      onError: announceError,
    }),
  )
  if (!keys.data) return null
  const { own, trusted } = keys.data
  return (
    <section className="exchange-section" aria-labelledby="exchange-keys">
      <h2 id="exchange-keys">{t('exchange.keys.title')}</h2>
      <dl className="keys">
        <dt>{t('exchange.keys.own')}</dt>
        <dd>
          <span className="fingerprint">{fingerprintText(own)}</span>
          <span className="exchange-quiet">{t('exchange.keys.ownNote')}</span>
        </dd>
        <dt>{t('exchange.keys.trusted')}</dt>
        <dd>
          {trusted.length === 0 && <span className="exchange-quiet">{t('exchange.keys.none')}</span>}
          <ul>
            {trusted.map(key => (
              <li key={key.fingerprint} className="key-row" data-revoked={key.revoked || undefined}>
                <span className="key-name">{key.name}</span>
                <span className="fingerprint">{fingerprintText(key.fingerprint)}</span>
                <span className="exchange-quiet">
                  {key.revoked
                    ? t('exchange.keys.revoked')
                    : `${t(`exchange.keys.how.${key.how}`)}, ${t('exchange.keys.since', { date: dateText(key.at, language) })}`}
                </span>
                {!key.revoked && (
                  <Button
                    variant="subtle"
                    aria-label={t('exchange.keys.revokeNamed', { name: key.name })}
                    onClick={() => revoke.mutate({ fingerprint: key.fingerprint })}
                  >
                    {t('exchange.keys.revoke')}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </dd>
      </dl>
    </section>
  )
}
