import { Modal } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { scoreText } from '../../../src-shared/format/number.ts'
import { simulatedCoverage } from '../../../src-shared/statistics/simulated-coverage.ts'
import { usePreferences } from '../../stores/preferences.ts'

const rules = [
  'counted',
  'mean',
  'interval',
  'place',
  'many',
  'change',
  'network',
  'revisions',
  'sample',
] as const

/** The rules of the comparison in plain words, and how well its intervals keep what they promise. */
export function MethodDialog({ opened, onClose }: { opened: boolean; onClose: () => void }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const percent = (value: number) => scoreText(value, language)
  return (
    <Modal opened={opened} onClose={onClose} title={t('compare.method.title')} size="48rem">
      <dl className="method-rules">
        {rules.map(rule => (
          <div key={rule}>
            <dt>{t(`compare.method.rule.${rule}.title`)}</dt>
            <dd>{t(`compare.method.rule.${rule}.text`)}</dd>
          </div>
        ))}
      </dl>
      <h3>{t('compare.method.simulated.title')}</h3>
      <p>{t('compare.method.simulated.text')}</p>
      <table className="method-table">
        <caption className="only-read">{t('compare.method.simulated.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('compare.method.simulated.visits')}</th>
            <th scope="col">{t('compare.method.simulated.away')}</th>
            <th scope="col">{t('compare.method.simulated.ceiling')}</th>
            <th scope="col">{t('compare.method.simulated.ofShown')}</th>
          </tr>
        </thead>
        <tbody>
          {simulatedCoverage.map(({ n, away, ceiling, ceilingOfShown }) => (
            <tr key={n}>
              <th scope="row">{n}</th>
              <td>{percent(away)}</td>
              <td>{percent(ceiling)}</td>
              <td>{percent(ceilingOfShown)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Modal>
  )
}
