import { useTranslation } from 'react-i18next'
import { dateTimeText, timeText } from '../../../src-shared/format/date.ts'
import { moneyText } from '../../../src-shared/format/number.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import type { Contact } from '../../../src-shared/model/visit.ts'
import { contactLength } from '../../../src-shared/visit/visit-clock.ts'
import { useSpanText } from '../../components/visit-strip/use-span-text.ts'
import { VisitStrip } from '../../components/visit-strip/visit-strip.tsx'
import { evidenceAddress } from '../../client.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { EvidenceRow } from './evidence-row.tsx'

/** When, by whom served, what was bought, and the narrative; nothing that was not written. */
export function FactsPart({ audit }: { audit: Audit }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { contacts = [], staff = [], purchase, expenses = [], fee, narrative } = audit.visit
  const own = audit.evidence.filter(piece => piece.question === null)
  if (
    contacts.length + staff.length + own.length + expenses.length === 0 &&
    purchase === undefined &&
    fee === undefined &&
    narrative === undefined
  ) {
    return null
  }
  return (
    <section aria-labelledby="audit-facts">
      <h2 id="audit-facts">{t('audit.facts')}</h2>
      <dl className="audit-facts">
        {contacts.length > 0 && (
          <div>
            <dt>{t('audit.contacts')}</dt>
            {contacts.map(contact => (
              <dd key={`${contact.startedAt} ${contact.channel}`}>
                <ContactLine contact={contact} />
              </dd>
            ))}
          </div>
        )}
        {staff.length > 0 && (
          <div>
            <dt>{t('audit.staff')}</dt>
            <dd>
              {staff.map(({ role, alias }) => (alias === undefined ? role : `${role} (${alias})`)).join(', ')}
            </dd>
          </div>
        )}
        {purchase !== undefined && (
          <div>
            <dt>{t('audit.purchase')}</dt>
            <dd>{moneyText(purchase.amount, purchase.currency, language)}</dd>
          </div>
        )}
        {expenses.length > 0 && (
          <div>
            <dt>{t('submission.expenses')}</dt>
            {expenses.map(({ what, amount, currency, evidence }) => (
              <dd key={`${what} ${amount} ${currency} ${evidence}`}>
                {what}: {moneyText(amount, currency, language)}
                {evidence !== undefined && (
                  <>
                    {' · '}
                    <a href={evidenceAddress(evidence)} target="_blank" rel="noreferrer">
                      {t('visit.costs.receipt')}
                    </a>
                  </>
                )}
              </dd>
            ))}
          </div>
        )}
        {fee !== undefined && (
          <div>
            <dt>{t('submission.fee')}</dt>
            <dd>{moneyText(fee.amount, fee.currency, language)}</dd>
          </div>
        )}
        {narrative !== undefined && (
          <div>
            <dt>{t('audit.narrative')}</dt>
            <dd className="audit-narrative">{narrative}</dd>
          </div>
        )}
      </dl>
      <VisitStrip visit={audit} document={audit.document} />
      {own.length > 0 && <EvidenceRow audit={audit.id} pieces={own} name={t('audit.visitEvidence')} />}
    </section>
  )
}

function ContactLine({ contact }: { contact: Contact }) {
  const { t } = useTranslation()
  const span = useSpanText()
  const language = usePreferences(state => state.language)
  const { startedAt, endedAt, channel, zone, note } = contact
  const sameDay = endedAt?.slice(0, 10) === startedAt.slice(0, 10)
  const end =
    endedAt === undefined ? '' : sameDay ? timeText(endedAt, language) : dateTimeText(endedAt, language)
  const lasted = contactLength(contact) ?? 0
  return (
    <>
      {dateTimeText(startedAt, language)}
      {end !== '' && `–${end}`} · {t(`values.channel.${channel}`)}
      {lasted > 0 && ` · ${t('audit.lasted', { duration: span(lasted) })}`} · {zone}
      {note !== undefined && ` · ${note}`}
    </>
  )
}
