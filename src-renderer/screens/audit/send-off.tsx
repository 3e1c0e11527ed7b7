import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { MadePackage } from '../exchange/made-package.tsx'
import { useExport } from '../exchange/use-export.ts'
import '../exchange/exchange.css'

/** A package with this one visit, a click away from submitting it. */
export function SendOff({ audit }: { audit: string }) {
  const { t } = useTranslation()
  const making = useExport()
  return (
    <section className="audit-report" aria-labelledby="audit-send">
      <h2 id="audit-send">{t('exchange.send.thisVisit')}</h2>
      <p className="audit-report-note">{t('exchange.send.thisVisitNote')}</p>
      <Button loading={making.isPending} onClick={() => making.mutate({ kind: 'audits', audits: [audit] })}>
        {t('exchange.send.make')}
      </Button>
      <MadePackage making={making} />
    </section>
  )
}
