import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useShopsOnly } from '../../app/supervised.ts'
import { api } from '../../client.ts'
import { SendRow } from './send-row.tsx'

/** What can go out from here, by the work of the person at this laptop. */
export function SendPart() {
  const { t } = useTranslation()
  const shopsOnly = useShopsOnly()
  const waiting = useQuery(api.exchange.waiting.queryOptions({ input: {} }))
  const audits = waiting.data?.audits ?? []
  const returns = waiting.data?.returns ?? []
  return (
    <section className="exchange-section" aria-labelledby="exchange-send">
      <h2 id="exchange-send">{t('exchange.send.title')}</h2>
      <SendRow
        title={t('exchange.send.audits')}
        note={
          audits.length > 0
            ? `${t('exchange.send.auditsNote', { count: audits.length })}. ${t('exchange.send.auditsLock')}`
            : t('exchange.send.auditsNone')
        }
        wish={{ kind: 'audits', audits }}
        empty={audits.length === 0}
      />
      {!shopsOnly && (
        <>
          <SendRow
            title={t('exchange.send.returns')}
            note={
              returns.length > 0
                ? t('exchange.send.returnsNote', { count: returns.length })
                : t('exchange.send.returnsNone')
            }
            wish={{ kind: 'returns', audits: returns }}
            empty={returns.length === 0}
          />
          <div className="send-row">
            <div className="send-words">
              <p className="send-title">{t('exchange.send.assignments')}</p>
              <p className="send-note">{t('exchange.send.assignmentsNote')}</p>
            </div>
            <div className="send-acts">
              <Button component={Link} to="/waves">
                {t('exchange.send.toWaves')}
              </Button>
            </div>
          </div>
          <SendRow
            title={t('exchange.send.library')}
            note={t('exchange.send.libraryNote')}
            wish={{ kind: 'library' }}
          />
        </>
      )}
    </section>
  )
}
