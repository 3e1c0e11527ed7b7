import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { explain } from '../app/explain.ts'
import { FaultList } from './fault-list.tsx'
import './states.css'

/** An error in the place of what it spoiled: what happened, what is safe, what to do; details folded. */
export function ErrorState({ error, onRetry }: { error: unknown; onRetry?: (() => void) | undefined }) {
  const { t } = useTranslation()
  const said = explain(error, t)
  return (
    <div className="state" role="alert">
      <div className="state-error">
        <p className="state-title">{said.what}</p>
        <p>{said.safe}</p>
        <p>{said.next}</p>
        {said.faults.length > 0 && <FaultList faults={said.faults} />}
        <details className="state-details">
          <summary>{t('common.details')}</summary>
          <pre>{said.details}</pre>
        </details>
        {onRetry && <Button onClick={onRetry}>{t('common.act.retry')}</Button>}
      </div>
    </div>
  )
}
