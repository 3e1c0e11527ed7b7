import { Button, TextInput } from '@mantine/core'
import { useMutation, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dateText } from '../../../src-shared/format/date.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import { afterWorkingDays } from '../../../src-shared/review/working-days.ts'
import { today } from '../../app/today.ts'
import { api, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { readDate, writeDate } from '../../stores/scoring-typed.ts'

/** The day the report went to the branch, and until when the branch may appeal. `offered`: it was just downloaded. */
export function IssuePart({ audit, offered }: { audit: Audit; offered: boolean }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const calendar = useQuery(api.appeals.calendar.queryOptions({ input: {} }))
  const { issuedOn } = audit
  const until =
    issuedOn === null || !calendar.data
      ? null
      : afterWorkingDays(issuedOn, calendar.data.raiseDays, calendar.data)
  const [text, setText] = useState(writeDate(issuedOn ?? today()))
  const [fault, setFault] = useState(false)
  const issue = useMutation(
    api.audits.issue.mutationOptions({
      onSuccess: () =>
        Promise.all(
          [api.audits.key(), api.appeals.key(), api.review.key()].map(queryKey =>
            queries.invalidateQueries({ queryKey }),
          ),
        ),
    }),
  )
  const on = readDate(text, today())
  return (
    <section className="issue" aria-labelledby="issue">
      <h2 id="issue">{t('appeals.issued.title')}</h2>
      <p className="audit-report-note">
        {issuedOn === null
          ? t(offered ? 'appeals.issued.offer' : 'appeals.issued.none')
          : t('appeals.issued.on', { when: dateText(issuedOn, language) })}
        {until !== null &&
          ` ${t(until < today() ? 'appeals.issued.over' : 'appeals.issued.until', { when: dateText(until, language) })}`}
      </p>
      <form
        noValidate
        onSubmit={event => {
          event.preventDefault()
          setFault(on === null)
          if (on !== null) issue.mutate({ id: audit.id, on })
        }}
      >
        <TextInput
          label={t('appeals.issued.date')}
          value={text}
          error={fault ? t('visit.fault.date') : undefined}
          onChange={event => setText(event.currentTarget.value)}
        />
        <Button type="submit" loading={issue.isPending} disabled={on === issuedOn && on !== null}>
          {t(issuedOn === null ? 'appeals.issued.save' : 'appeals.issued.change')}
        </Button>
        {issuedOn !== null && (
          <Button variant="subtle" onClick={() => issue.mutate({ id: audit.id, on: null })}>
            {t('appeals.issued.clear')}
          </Button>
        )}
      </form>
      {issue.error && <ErrorState error={issue.error} />}
    </section>
  )
}
