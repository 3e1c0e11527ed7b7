import { useTranslation } from 'react-i18next'
import { useSentFile } from '../../app/sent-file.ts'
import { PageHeader } from '../../components/page-header.tsx'
import { useArrivingFiles } from '../../stores/arriving-files.ts'
import { ArrivingList } from './arriving-list.tsx'
import { HistoryPart } from './history-part.tsx'
import { KeysPart } from './keys-part.tsx'
import { PackageDrop } from './package-drop.tsx'
import { SendPart } from './send-part.tsx'
import './exchange.css'

/** Packages in and out: what stands in for a network. */
export default function ExchangeScreen() {
  const { t } = useTranslation()
  const add = useArrivingFiles(state => state.add)
  // A package dropped on the window, or opened by a double click, lies at the door already.
  useSentFile(file => {
    if (!(file instanceof File)) add([file])
  })
  return (
    <div className="page">
      <PageHeader title={t('exchange.title')} note={t('exchange.note')} />
      <section className="exchange-section" aria-labelledby="exchange-receive">
        <h2 id="exchange-receive">{t('exchange.receive.title')}</h2>
        <PackageDrop onFiles={add} />
        <ArrivingList />
      </section>
      <SendPart />
      <HistoryPart />
      <KeysPart />
    </div>
  )
}
