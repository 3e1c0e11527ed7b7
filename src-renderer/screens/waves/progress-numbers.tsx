import { useTranslation } from 'react-i18next'
import type { WaveProgress } from '../../../src-shared/model/wave.ts'
import { missing } from '../../../src-shared/planning/progress.ts'
import { VisitMark } from '../wave/visit-mark.tsx'
import { ProgressBar } from './progress-bar.tsx'
import './waves.css'

const always = ['planned', 'handedOut', 'begun', 'done', 'approved'] as const
const apart = ['impossible', 'rejected'] as const

/** Every number of a wave with its mark: also the key to the marks of the grid. */
export function ProgressNumbers({ progress }: { progress: WaveProgress }) {
  const { t } = useTranslation()
  const short = missing(progress)
  return (
    <div className="wave-numbers">
      <ProgressBar progress={progress} />
      <dl>
        <div>
          <dt>{t('waves.count.wanted')}</dt>
          <dd>{progress.wanted}</dd>
        </div>
        {[...always, ...apart.filter(state => progress[state] > 0)].map(state => (
          <div key={state}>
            <dt>
              <VisitMark state={state} /> {t(`waves.count.${state}`)}
            </dt>
            <dd>{progress[state]}</dd>
          </div>
        ))}
        {short > 0 && (
          <div data-warns>
            <dt>{t('waves.count.missing')}</dt>
            <dd>{short}</dd>
          </div>
        )}
        {progress.overdue > 0 && (
          <div data-warns>
            <dt>
              <VisitMark state="handedOut" overdue /> {t('waves.count.overdue')}
            </dt>
            <dd>{progress.overdue}</dd>
          </div>
        )}
      </dl>
    </div>
  )
}
