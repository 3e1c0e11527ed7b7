import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Modal, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useMemo } from 'react'
import { useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { moneyText } from '../../../src-shared/format/number.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { PlannedVisit } from '../../../src-shared/model/assignment.ts'
import { languageSchema } from '../../../src-shared/model/settings.ts'
import type { WaveDetails } from '../../../src-shared/model/wave.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { inBoth } from '../wave-form/wave-form-values.ts'
import {
  assignmentFormSchema,
  assignmentValues,
  changeOf,
  type AssignmentChange,
} from './assignment-values.ts'

interface Props {
  /** null: closed. */
  readonly visit: PlannedVisit | null
  /** Branch and shopper in words. */
  readonly where: string
  readonly wave: WaveDetails
  readonly titles: ReadonlyMap<string, string>
  readonly onSave: (visit: PlannedVisit, change: AssignmentChange) => Promise<boolean>
  readonly onClose: () => void
}

/** One assignment apart from the others of its wave: checklist, scenario, window, fee. */
export function AssignmentDialog({ visit, where, onClose, ...props }: Props) {
  const { t } = useTranslation()
  return (
    <Modal opened={visit !== null} onClose={onClose} title={t('waves.assignment.title', { where })} size="lg">
      {visit && <AssignmentFields key={visit.id} visit={visit} onClose={onClose} {...props} />}
    </Modal>
  )
}

function AssignmentFields({
  visit,
  wave,
  titles,
  onSave,
  onClose,
}: Omit<Props, 'visit' | 'where'> & { readonly visit: PlannedVisit }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { checklists, scenarios, fee } = wave
  const codes = [...new Set([...checklists, visit.checklist.code])]
  const schema = useMemo(() => assignmentFormSchema(t), [t])
  const { register, handleSubmit, setValue, formState } = useForm({
    resolver: zodResolver(schema),
    defaultValues: assignmentValues(visit, fee?.currency ?? '', language),
  })
  const { errors, isSubmitting } = formState
  const submit = handleSubmit(async values => {
    if (await onSave(visit, changeOf(values))) onClose()
  })
  return (
    <form className="assignment-form" noValidate onSubmit={event => void submit(event)}>
      <NativeSelect
        label={t('waves.assignment.checklist')}
        data-autofocus
        data={codes.map(code => ({ value: code, label: titles.get(code) ?? code }))}
        {...register('checklist')}
      />
      {scenarios.length > 0 && (
        <NativeSelect
          label={t('waves.assignment.take')}
          defaultValue=""
          data={[
            { value: '', label: t('waves.assignment.own') },
            ...scenarios.map((one, index) => ({ value: String(index), label: localised(one, language) })),
          ]}
          onChange={event => {
            const { value } = event.currentTarget
            const chosen = value === '' ? undefined : scenarios[Number(value)]
            if (chosen) setValue('scenario', inBoth(chosen), { shouldDirty: true })
          }}
        />
      )}
      <div className="assignment-pair">
        {languageSchema.options.map(one => (
          <Textarea
            key={one}
            label={t('waves.assignment.scenario', { language: t(`values.language.${one}`) })}
            autosize
            minRows={3}
            maxRows={8}
            lang={one}
            error={errors.scenario?.[one]?.message}
            {...register(`scenario.${one}`)}
          />
        ))}
      </div>
      <div className="assignment-pair">
        {(['from', 'to'] as const).map(name => (
          <TextInput
            key={name}
            type="date"
            max="9999-12-31"
            label={t(`waves.assignment.${name}`)}
            error={errors[name]?.message}
            {...register(name)}
          />
        ))}
      </div>
      <div className="assignment-pair">
        <TextInput
          label={t('waves.form.fee')}
          description={
            fee
              ? t('waves.assignment.feeOfWave', { fee: moneyText(fee.amount, fee.currency, language) })
              : t('waves.assignment.feeNone')
          }
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          inputMode="decimal"
          autoComplete="off"
          error={errors.fee?.message}
          {...register('fee')}
        />
        <TextInput
          label={t('waves.form.currency')}
          spellCheck={false}
          maxLength={3}
          error={errors.currency?.message}
          {...register('currency')}
        />
      </div>
      {visit.handedOut !== null && <p className="cell-visit-late">{t('waves.assignment.handedOut')}</p>}
      <div className="assignment-acts">
        <Button variant="filled" type="submit" loading={isSubmitting}>
          {t('waves.assignment.save')}
        </Button>
        <Button variant="subtle" onClick={onClose}>
          {t('common.act.cancel')}
        </Button>
      </div>
    </form>
  )
}
