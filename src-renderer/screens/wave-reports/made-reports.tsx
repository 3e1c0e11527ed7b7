import { Button } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { MadeWaveReports } from '../../../src-shared/contract/reports.ts'
import { bytesText } from '../../../src-shared/format/bytes.ts'
import { api } from '../../client.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** How often it is asked whether the archive was saved, ms: the browser does not tell the page. */
const askEvery = 1_000

/** What came out: the archive to save, and those that could not be made. */
export function MadeReports({ made }: { made: MadeWaveReports }) {
  return (
    <div className="wave-reports-made">
      {made.download !== null && <Archive made={made} download={made.download} />}
      {made.failed.length > 0 && <Failed made={made} />}
    </div>
  )
}

function Archive({ made, download }: { made: MadeWaveReports; download: string }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const handOver = useQuery({
    ...api.exchange.handOver.queryOptions({ input: { download } }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'left' || data?.state === 'gone' ? false : askEvery,
  })
  const gone = handOver.data?.state === 'left' || handOver.data?.state === 'gone'
  if (gone) return <p role="status">{t('waveReports.saved')}</p>
  return (
    <div className="wave-reports-archive" role="status">
      <span>{t('waveReports.made', { count: made.made, size: bytesText(made.bytes, t, language) })}</span>
      <Button variant="filled" component="a" href={`/files/exports/${download}`} download={made.name}>
        {t('waveReports.save')}
      </Button>
    </div>
  )
}

function Failed({ made: { failed, made } }: { made: MadeWaveReports }) {
  const { t } = useTranslation()
  return (
    <div role="alert" className="wave-reports-failed">
      <p>{made === 0 ? t('waveReports.failedAll') : t('waveReports.failed', { count: failed.length })}</p>
      <ul>
        {failed.map(({ branch, name, document, audit }) => (
          <li key={`${branch} ${document} ${audit ?? ''}`}>
            {audit === null
              ? t('waveReports.failedItem', { branch: name, document: t(`waveReports.document.${document}`) })
              : t('waveReports.failedVisit', { branch: name, number: audit })}
          </li>
        ))}
      </ul>
    </div>
  )
}
