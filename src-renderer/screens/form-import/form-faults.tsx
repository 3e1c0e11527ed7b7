import { useTranslation } from 'react-i18next'
import { explain } from '../../app/explain.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { FaultList } from '../../components/fault-list.tsx'

/** Why a form was refused: each fault by its place, or the error as such. */
export function FormFaults({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const { faults, safe, next } = explain(error, t)
  if (faults.length === 0) return <ErrorState error={error} />
  return (
    <div role="alert" className="form-faults">
      <h2>{t('home.open.faults', { count: faults.length })}</h2>
      <p>
        {safe} {next}
      </p>
      <FaultList faults={faults} />
    </div>
  )
}
