import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Checkbox, Textarea, TextInput } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { AppealCalendar } from '../../../src-shared/model/appeal.ts'
import { z } from '../../../src-shared/model/zod.ts'
import { announce } from '../../app/announce.ts'
import { today } from '../../app/today.ts'
import { api, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { readDate, writeDate } from '../../stores/scoring-typed.ts'

const days = z
  .string()
  .trim()
  .regex(/^([1-9]|[1-5]\d|60)$/)
const formSchema = z.object({
  raiseDays: days,
  decideDays: days,
  weekend: z.array(z.string()).max(6),
  holidays: z.string(),
})

const linesOf = (text: string) =>
  text.split(/[\n;,]/u).flatMap(line => (line.trim() === '' ? [] : [line.trim()]))

/** How many working days there are, which days of the week are free, and the holidays. */
export function CalendarForm({ calendar }: { calendar: AppealCalendar }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const form = useForm({
    resolver: zodResolver(formSchema),
    defaultValues: {
      raiseDays: String(calendar.raiseDays),
      decideDays: String(calendar.decideDays),
      weekend: calendar.weekend.map(String),
      holidays: calendar.holidays.map(writeDate).join('\n'),
    },
  })
  const save = useMutation(
    api.appeals.saveCalendar.mutationOptions({
      onSuccess: async () => {
        await queries.invalidateQueries({ queryKey: api.appeals.key() })
        announce(t('common.saved'))
      },
    }),
  )
  const { errors, isDirty } = form.formState
  const send = form.handleSubmit(({ raiseDays, decideDays, weekend, holidays }) => {
    const odd = linesOf(holidays).find(line => readDate(line, today()) === null)
    if (odd !== undefined) {
      form.setError('holidays', { message: t('appeals.calendar.faultHolidays', { line: odd }) })
      return
    }
    save.mutate({
      raiseDays: Number(raiseDays),
      decideDays: Number(decideDays),
      weekend: weekend.map(Number),
      holidays: linesOf(holidays).flatMap(line => readDate(line, today()) ?? []),
    })
  })
  // From Monday on, as the week is written in both languages; 2024-01-01 was one.
  const week = [1, 2, 3, 4, 5, 6, 0].map(day => ({
    value: String(day),
    label: new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' }).format(
      new Date(Date.UTC(2024, 0, day === 0 ? 7 : day)),
    ),
  }))
  return (
    <section className="appeals-calendar" aria-labelledby="appeals-calendar">
      <h2 id="appeals-calendar">{t('appeals.calendar.title')}</h2>
      <p className="appeals-quiet">{t('appeals.calendar.lead')}</p>
      <form noValidate onSubmit={event => void send(event)}>
        <TextInput
          label={t('appeals.calendar.raiseDays')}
          description={t('appeals.calendar.raiseHint')}
          inputMode="numeric"
          error={errors.raiseDays && t('appeals.calendar.faultDays')}
          {...form.register('raiseDays')}
        />
        <TextInput
          label={t('appeals.calendar.decideDays')}
          description={t('appeals.calendar.decideHint')}
          inputMode="numeric"
          error={errors.decideDays && t('appeals.calendar.faultDays')}
          {...form.register('decideDays')}
        />
        <Controller
          control={form.control}
          name="weekend"
          render={({ field: { value, onChange } }) => (
            <Checkbox.Group
              className="appeals-wide"
              label={t('appeals.calendar.weekend')}
              value={value}
              onChange={onChange}
              error={errors.weekend && t('appeals.calendar.faultWeekend')}
            >
              <div className="appeals-week">
                {week.map(day => (
                  <Checkbox key={day.value} {...day} />
                ))}
              </div>
            </Checkbox.Group>
          )}
        />
        <Textarea
          className="appeals-wide"
          label={t('appeals.calendar.holidays')}
          description={t('appeals.calendar.holidaysHint')}
          autosize
          minRows={2}
          maxRows={12}
          error={errors.holidays?.message}
          {...form.register('holidays')}
        />
        {save.error && (
          <div className="appeals-wide">
            <ErrorState error={save.error} />
          </div>
        )}
        <div className="appeals-wide">
          <Button type="submit" loading={save.isPending} disabled={!isDirty}>
            {t('appeals.calendar.save')}
          </Button>
        </div>
      </form>
    </section>
  )
}
