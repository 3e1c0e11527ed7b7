import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useShallow } from 'zustand/react/shallow'
import { explain } from '../../app/explain.ts'
import { useActs, useScoring } from './session-context.ts'

/** Files of this question that were not taken, each with its reason. */
export function RefusedFiles({ code }: { code: string }) {
  const { t } = useTranslation()
  const acts = useActs()
  const refused = useScoring(useShallow(state => state.refused.filter(one => one.question === code)))
  return (
    <div role="alert">
      {refused.length > 0 && (
        <div className="evidence-refused">
          <h3>{t('evidence.refused.title')}</h3>
          <ul>
            {refused.map(({ name, error }, index) => (
              // oxlint-disable-next-line react/no-array-index-key -- the same file may be refused twice
              <li key={index}>{t('evidence.refused.one', { name, why: explain(error, t).what })}</li>
            ))}
          </ul>
          <Button variant="subtle" onClick={() => acts.dismissRefused(code)}>
            {t('evidence.refused.dismiss')}
          </Button>
        </div>
      )}
    </div>
  )
}
