import { zodResolver } from '@hookform/resolvers/zod'
import { Button, Select, Textarea } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useEffect, useEffectEvent, useMemo } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { z } from 'zod'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { Branch } from '../../../src-shared/model/branch.ts'
import type { Wave } from '../../../src-shared/model/wave.ts'
import { today } from '../../app/today.ts'
import { api, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { KeyHint } from '../../components/key-hint.tsx'
import { ChecklistChoice, type ChecklistLine } from './checklist-choice.tsx'

function schema(t: Translate) {
  return z.object({
    branch: z.string().min(1, t('home.create.fault.branch')),
    checklist: z.string().min(1, t('home.create.fault.checklist')),
    wave: z.string(),
    scenario: z.string().trim().max(500, t('home.create.fault.scenario')),
  })
}
type Form = z.infer<ReturnType<typeof schema>>

type Props = {
  branches: readonly Branch[]
  checklists: readonly ChecklistLine[]
  waves: readonly Wave[]
  /** From the address: a branch's id, a checklist's code. */
  chosen: { branch: string | null; checklist: string | null }
}

export function NewVisitForm({ branches, checklists, waves, chosen }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const resolver = useMemo(() => zodResolver(schema(t)), [t])
  const now = today()
  const form = useForm<Form>({
    resolver,
    defaultValues: {
      branch: branches.find(branch => branch.id === chosen.branch)?.id ?? '',
      checklist:
        checklists.find(line => line.code === chosen.checklist)?.code ??
        (checklists.length === 1 ? (checklists[0]?.code ?? '') : ''),
      wave: waves.find(wave => wave.from <= now && now <= wave.to)?.code ?? '',
      scenario: '',
    },
  })
  const begin = useMutation(
    api.audits.begin.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: api.audits.key() })
        navigate(`/visits/${id}`)
      },
    }),
  )
  const submit = form.handleSubmit(({ branch, checklist, wave, scenario }) =>
    begin.mutate({
      branch,
      checklist,
      ...(wave === '' ? {} : { wave }),
      ...(scenario === '' ? {} : { scenario }),
    }),
  )
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) void submit()
  })
  useEffect(() => {
    const listen = (event: KeyboardEvent) => onKey(event)
    window.addEventListener('keydown', listen)
    return () => window.removeEventListener('keydown', listen)
  }, [])
  const { setFocus } = form
  const branchKnown = chosen.branch !== null
  useEffect(() => {
    if (!branchKnown) setFocus('branch')
  }, [branchKnown, setFocus])
  const { errors } = form.formState
  return (
    <form className="new-visit" noValidate onSubmit={event => void submit(event)}>
      <Controller
        control={form.control}
        name="branch"
        render={({ field }) => (
          <Select
            label={t('home.create.branch')}
            placeholder={t('home.create.branchPlaceholder')}
            searchable
            nothingFoundMessage={t('common.nothingFound')}
            limit={200}
            data={branches.map(branch => ({
              value: branch.id,
              label: [branch.name, branch.city, branch.code].filter(Boolean).join(' · '),
            }))}
            ref={field.ref}
            value={field.value === '' ? null : field.value}
            onChange={value => field.onChange(value ?? '')}
            onBlur={field.onBlur}
            error={errors.branch?.message}
          />
        )}
      />
      <Controller
        control={form.control}
        name="checklist"
        render={({ field }) => (
          <ChecklistChoice
            checklists={checklists}
            value={field.value}
            onChange={field.onChange}
            inputRef={field.ref}
            error={errors.checklist?.message}
          />
        )}
      />
      {waves.length > 0 && (
        <Controller
          control={form.control}
          name="wave"
          render={({ field }) => (
            <Select
              label={t('home.create.wave')}
              className="new-visit-wave"
              data={[
                { value: '', label: t('home.create.noWave') },
                ...waves.map(wave => ({
                  value: wave.code,
                  label: wave.title === '' ? wave.code : `${wave.code} · ${wave.title}`,
                })),
              ]}
              allowDeselect={false}
              ref={field.ref}
              value={field.value}
              onChange={value => field.onChange(value ?? '')}
              onBlur={field.onBlur}
            />
          )}
        />
      )}
      <Textarea
        label={`${t('home.create.scenario')}, ${t('common.optional')}`}
        description={t('home.create.scenarioHint')}
        autosize
        minRows={2}
        maxRows={6}
        error={errors.scenario?.message}
        {...form.register('scenario')}
      />
      {begin.error !== null && <ErrorState error={begin.error} />}
      <div className="new-visit-end">
        <Button type="submit" variant="filled" loading={begin.isPending} aria-keyshortcuts="Control+Enter">
          {t('home.create.begin')}
        </Button>
        <KeyHint keys={[t('common.keys.ctrl'), t('common.keys.enter')]} />
      </div>
    </form>
  )
}
