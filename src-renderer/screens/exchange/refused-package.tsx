import { ORPCError } from '@orpc/client'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { packageReasonSchema } from '../../../src-shared/contract/errors.ts'
import { explain } from '../../app/explain.ts'

const refusedSchema = z.object({ reason: packageReasonSchema, entry: z.string() })

/** Why nothing of a package came in, and what to do. */
export function RefusedPackage({ error }: { error: unknown }) {
  const { t } = useTranslation()
  const said = explain(error, t)
  const refused = error instanceof ORPCError ? refusedSchema.safeParse(error.data).data : undefined
  return (
    <div className="asked" role="alert" data-refused>
      <p className="asked-title">{refused ? t(`exchange.reason.${refused.reason}`) : said.what}</p>
      <p>
        {said.safe} {said.next}
      </p>
      <details className="state-details">
        <summary>{t('common.details')}</summary>
        <pre>{refused ? `${refused.reason} ${refused.entry}` : said.details}</pre>
      </details>
    </div>
  )
}
