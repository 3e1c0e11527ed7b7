import { skipToken, useMutation, useQuery } from '@tanstack/react-query'
import { Button, Checkbox, NativeSelect, Radio, TextInput } from '@mantine/core'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import { leastOnASide } from '../../../src-shared/model/pilot.ts'
import { api, queries } from '../../client.ts'
import { ErrorState } from '../../components/error-state.tsx'
import { LoadingState } from '../../components/loading-state.tsx'
import { PageHeader } from '../../components/page-header.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { typedNumber } from '../wave-form/wave-form-schema.ts'
import './pilot.css'

const places = ['region', 'city', 'format'] as const
type Places = Record<(typeof places)[number], string>

/** Which branches may try a measure, and which of them do: drawn by lot, or picked by hand. */
export default function NewPilotScreen() {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [, navigate] = useLocation()
  const filters = useQuery(api.compare.filters.queryOptions({ input: {} }))
  const branches = useQuery(api.branches.list.queryOptions({ input: {} }))
  const [title, setTitle] = useState('')
  const [chosen, setChosen] = useState<{ checklist?: string; wave?: string }>({})
  const [among, setAmong] = useState<Places>({ region: '', city: '', format: '' })
  const [how, setHow] = useState<'lot' | 'hand'>('lot')
  const [typed, setTyped] = useState(String(leastOnASide))
  const [picked, setPicked] = useState<readonly string[]>([])
  const [tried, setTried] = useState(false)
  const checklist = chosen.checklist ?? filters.data?.checklists[0]?.code
  const waves = (filters.data?.waves ?? []).filter(
    one => checklist !== undefined && one.checklists.includes(checklist),
  )
  const wave = waves.some(({ code }) => code === chosen.wave) ? chosen.wave : waves[0]?.code
  const measured = useQuery(
    api.compare.branches.queryOptions({
      input: checklist === undefined || wave === undefined ? skipToken : { checklist, wave },
    }),
  )
  const create = useMutation(
    api.pilots.create.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries({ queryKey: api.pilots.key() })
        navigate(`/pilots/${id}`, { replace: true })
      },
    }),
  )
  const error = filters.error ?? branches.error ?? measured.error
  if (error) return <ErrorState error={error} />
  if (!filters.data || !branches.data) return <LoadingState />
  const here = new Set(
    measured.data === undefined
      ? []
      : [...measured.data.branches, ...measured.data.notEnough].map(({ branch }) => branch),
  )
  const candidates = branches.data.filter(
    branch =>
      branch.active &&
      here.has(branch.code) &&
      places.every(place => ['', branch[place]].includes(among[place])),
  )
  const hand = picked.filter(code => candidates.some(branch => branch.code === code))
  const count = how === 'lot' ? typedNumber(typed) : hand.length
  const balanced =
    Number.isInteger(count) && count >= leastOnASide && candidates.length - count >= leastOnASide
  function onSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (!balanced || title.trim() === '' || checklist === undefined || wave === undefined) return
    create.mutate({
      title,
      checklist,
      before: wave,
      candidates: candidates.map(({ code }) => code),
      choice: how === 'lot' ? { kind: 'lot', count } : { kind: 'hand', branches: [...hand] },
    })
  }
  const sides = tried && !balanced && t('actions.pilotPage.faultSides', { least: leastOnASide })
  return (
    <div className="page page-narrow">
      <PageHeader
        title={t('actions.pilotPage.new')}
        note={t('actions.pilotPage.newLead')}
        back={{ to: '/actions', label: t('actions.pilotPage.back') }}
      />
      <form className="pilot-form" noValidate onSubmit={onSubmit}>
        <TextInput
          label={t('actions.pilotPage.titleField')}
          description={t('actions.pilotPage.titleHint')}
          value={title}
          maxLength={200}
          error={tried && title.trim() === '' && t('actions.pilotPage.faultTitle')}
          onChange={event => setTitle(event.currentTarget.value)}
        />
        <div className="pilot-pair">
          <NativeSelect
            label={t('actions.pilotPage.checklist')}
            data={filters.data.checklists.map(one => ({
              value: one.code,
              label: localised(one.title, language) || one.code,
            }))}
            value={checklist ?? ''}
            onChange={event => setChosen({ checklist: event.currentTarget.value })}
          />
          <NativeSelect
            label={t('actions.pilotPage.before')}
            data={waves.map(({ code, title: words }) => ({
              value: code,
              label: words === '' ? code : `${code}, ${words}`,
            }))}
            value={wave ?? ''}
            onChange={event => setChosen({ ...chosen, wave: event.currentTarget.value })}
          />
        </div>
        <fieldset>
          <legend>{t('actions.pilotPage.candidates')}</legend>
          <div className="pilot-pair">
            {places.map(place => (
              <NativeSelect
                key={place}
                label={t(`actions.pilotPage.${place}`)}
                data={[{ value: '', label: t('actions.pilotPage.any') }, ...valuesOf(branches.data, place)]}
                value={among[place]}
                onChange={event => setAmong({ ...among, [place]: event.currentTarget.value })}
              />
            ))}
          </div>
          <output className="pilot-quiet">
            {t('actions.pilotPage.chosen', { count: candidates.length })}
          </output>
        </fieldset>
        <Radio.Group
          label={t('actions.pilotPage.how')}
          value={how}
          onChange={value => setHow(value === 'hand' ? 'hand' : 'lot')}
        >
          <div className="pilot-choice">
            {(['lot', 'hand'] as const).map(value => (
              <Radio
                key={value}
                value={value}
                label={t(`actions.pilotPage.${value}`)}
                description={t(`actions.pilotPage.${value}Hint`)}
              />
            ))}
          </div>
        </Radio.Group>
        {how === 'lot' ? (
          <TextInput
            label={t('actions.pilotPage.count')}
            description={t('actions.pilotPage.countHint', { least: leastOnASide })}
            inputMode="numeric"
            value={typed}
            error={sides}
            onChange={event => setTyped(event.currentTarget.value)}
          />
        ) : (
          <Checkbox.Group
            label={t('actions.pilotPage.branches')}
            value={[...hand]}
            onChange={setPicked}
            error={sides}
          >
            <div className="pilot-hand">
              {candidates.map(({ code, name }) => (
                <Checkbox key={code} value={code} label={name} />
              ))}
            </div>
          </Checkbox.Group>
        )}
        {create.error && <ErrorState error={create.error} />}
        <Button type="submit" variant="filled" loading={create.isPending}>
          {t(how === 'lot' ? 'actions.pilotPage.draw' : 'actions.pilotPage.save')}
        </Button>
      </form>
    </div>
  )
}

function valuesOf(branches: readonly Places[], place: keyof Places): { value: string; label: string }[] {
  const values = new Set(branches.map(branch => branch[place]).filter(value => value !== ''))
  return [...values].sort().map(value => ({ value, label: value }))
}
