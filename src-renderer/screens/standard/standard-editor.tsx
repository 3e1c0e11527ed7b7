import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useMemo, type ReactNode } from 'react'
import { FormProvider, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ErrorState } from '../../components/error-state.tsx'
import type { StandardLine } from '../standards/standard-line.ts'
import { BilingualField } from './bilingual-field.tsx'
import { ConflictNote } from './conflict-note.tsx'
import { FormSettingContext, type FormSetting } from './form-setting.ts'
import { Inherited } from './inherited.tsx'
import { KeepingSection } from './keeping-section.tsx'
import { LeaveDialog } from './leave-dialog.tsx'
import { MeasureSection } from './measure-section.tsx'
import { PlaceSection } from './place-section.tsx'
import { ProofSection } from './proof-section.tsx'
import { QuestionPreview } from './question-preview.tsx'
import { RetirePart } from './retire-part.tsx'
import { SaveBar } from './save-bar.tsx'
import { standardFormSchema, type StandardForm } from './standard-form-schema.ts'
import { useLeaveGuard } from './use-leave-guard.ts'
import { useProposedCode } from './use-proposed-code.ts'
import { useSaving } from './use-saving.ts'
import { VariantSummary } from './variant-summary.tsx'

type Props = {
  setting: FormSetting
  initial: StandardForm
  /** The stored standard; null for a new one. */
  line: StandardLine | null
  /** What stands beside the form, under the preview of its question. */
  children?: ReactNode
}

/** The form of a standard or of a variant. */
export function StandardEditor({ setting, initial, line, children }: Props) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const isNew = line === null
  const taken = useMemo(
    () => new Set(isNew ? setting.lines.map(one => one.standard.code) : []),
    [setting.lines, isNew],
  )
  const resolver = useMemo(() => {
    const { base, lines } = setting
    const family = lines.filter(one => one.base === base?.standard.code).map(one => one.standard)
    const places = [...(base ? [base.standard] : []), ...family].map(one => `${one.channel} ${one.segment}`)
    return zodResolver(standardFormSchema(t, { taken, places: base && isNew ? new Set(places) : null }))
  }, [t, setting, taken, isNew])
  const form = useForm<StandardForm>({ resolver, defaultValues: initial, mode: 'onTouched' })
  const { isDirty } = form.formState
  const guard = useLeaveGuard(isDirty)
  const saving = useSaving(form, setting, line?.revision ?? null, {
    onSaved: (saved, before) => {
      const going = guard.leaving
      guard.release()
      if (going) going.go()
      else if (before === null) navigate(`/standards/${saved.standard.code}`, { replace: true })
    },
    onRefused: guard.stay,
  })
  const onCode = useProposedCode(form, setting.base, taken, isNew)
  const { setFocus, reset } = form
  useEffect(() => {
    if (isNew) setFocus(setting.base ? 'channel' : 'text.ru')
    // Only when the form appears.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [])
  const { submit, newest } = saving
  return (
    <FormSettingContext.Provider value={setting}>
      <FormProvider {...form}>
        <div className="standard">
          <form className="standard-form" noValidate onSubmit={event => void submit(event)}>
            {setting.base !== null && <VariantSummary />}
            <section className="standard-part" aria-label={t('standards.form.whole')}>
              <Inherited field="text" wide>
                <BilingualField
                  name="text"
                  label={t('standards.field.text')}
                  hint={t('standards.form.hint.text')}
                />
              </Inherited>
              <Inherited field="good" wide>
                <BilingualField
                  name="good"
                  label={t('standards.field.good')}
                  hint={t('standards.form.hint.good')}
                  rows={3}
                />
              </Inherited>
            </section>
            <PlaceSection isNew={isNew} onCode={onCode} />
            <MeasureSection />
            <ProofSection />
            <KeepingSection />
            {line !== null && <RetirePart line={line} onDone={changed => saving.follow(changed)} />}
            <SaveBar
              label={t(setting.base ? 'standards.form.saveVariant' : 'standards.form.save')}
              revision={saving.revision}
              busy={saving.busy}
              onSave={() => void submit()}
            >
              {newest !== null && (
                <ConflictNote
                  newest={newest}
                  edited={saving.revision}
                  busy={saving.busy}
                  onKeep={() => saving.keepMine(newest)}
                  onDrop={() => saving.takeTheirs(newest)}
                />
              )}
              {saving.error !== null && <ErrorState error={saving.error} />}
            </SaveBar>
          </form>
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- it scrolls where it is taller than the window */}
          <aside className="standard-aside" tabIndex={0} aria-label={t('standards.beside')}>
            <QuestionPreview />
            {children}
          </aside>
        </div>
        <LeaveDialog
          opened={guard.leaving !== null}
          busy={saving.busy}
          onSave={() => void submit()}
          onDiscard={() => {
            const going = guard.leaving
            guard.release()
            reset()
            going?.go()
          }}
          onStay={guard.stay}
        />
      </FormProvider>
    </FormSettingContext.Provider>
  )
}
