import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { useShopsOnly } from '../../app/supervised.ts'
import { api } from '../../client.ts'

/** Reminds a shopper of visits that are submitted but still only here. Nothing where there are none. */
export function NotPassedOn() {
  const { t } = useTranslation()
  const shopsOnly = useShopsOnly()
  const waiting = useQuery({ ...api.exchange.waiting.queryOptions({ input: {} }), enabled: shopsOnly })
  const count = waiting.data?.audits.length ?? 0
  if (count === 0) return null
  return (
    <p className="home-not-passed">
      {t('exchange.send.auditsNote', { count })} <Link to="/exchange">{t('exchange.send.goSend')}</Link>
    </p>
  )
}
