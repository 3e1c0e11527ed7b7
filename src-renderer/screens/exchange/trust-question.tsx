import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { fingerprintText } from '../../../src-shared/model/package/manifest.ts'
import { useArrivingFiles } from '../../stores/arriving-files.ts'

interface Props {
  readonly id: number
  readonly name: string
  readonly fingerprint: string
  readonly changed: boolean
}

/** A key that nobody here has confirmed: compared with the sender by another way, then trusted or not. */
export function TrustQuestion({ id, name, fingerprint, changed }: Props) {
  const { t } = useTranslation()
  const trust = useArrivingFiles(state => state.trust)
  const remove = useArrivingFiles(state => state.remove)
  return (
    <div
      className="asked"
      role="group"
      aria-label={t(changed ? 'exchange.trust.changedTitle' : 'exchange.trust.title')}
    >
      <p className="asked-title">{t(changed ? 'exchange.trust.changedTitle' : 'exchange.trust.title')}</p>
      {changed && <p>{t('exchange.trust.changed', { name })}</p>}
      <p>{t('exchange.trust.ask')}</p>
      <p className="fingerprint" aria-label={t('exchange.trust.fingerprint')} role="note">
        {fingerprintText(fingerprint)}
      </p>
      <div className="asked-acts">
        <Button variant={changed ? 'default' : 'filled'} onClick={() => trust(id, fingerprint)}>
          {t('exchange.trust.confirm')}
        </Button>
        <Button onClick={() => remove(id)}>{t('exchange.trust.refuse')}</Button>
      </div>
    </div>
  )
}
