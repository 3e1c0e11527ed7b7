import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Finding } from '../../../../src-shared/authoring/finding.ts'
import type { DraftQuestion } from '../../../../src-shared/model/draft-checklist.ts'
import { CriticalMark } from '../../../components/critical-mark.tsx'
import { LevelMark } from '../../../components/level-mark.tsx'
import { useRow } from '../builder-context.ts'
import './row-marks.css'

/** What kind of question it is: critical, its level, its role where it is not simply scored, a condition. */
export function KindMarks({ question }: { question: DraftQuestion }) {
  const { t } = useTranslation()
  const { critical, level, role, showIf } = question
  return (
    <>
      {critical !== undefined && (
        <span className="row-critical">
          <CriticalMark />
        </span>
      )}
      {level !== undefined && <LevelMark level={level} />}
      {role !== 'scored' && <Glyph name={t(`values.role.${role}`)}>{roles[role]}</Glyph>}
      {showIf !== undefined && <ConditionMark />}
    </>
  )
}

const roles = {
  bonus: <path d="M6 2.5v7M2.5 6h7" stroke="currentColor" strokeWidth="1.75" fill="none" />,
  penalty: <path d="M2.5 6h7" stroke="currentColor" strokeWidth="1.75" fill="none" />,
  info: <path d="M6 5v4.5M6 2v1.75" stroke="currentColor" strokeWidth="1.5" fill="none" />,
  integrity: (
    <path
      d="M6 1.25 10 2.75v3c0 2.5-1.75 4.25-4 5-2.25-.75-4-2.5-4-5v-3Z"
      stroke="currentColor"
      strokeWidth="1.25"
      fill="none"
    />
  ),
  impression: (
    <path
      d="M1.5 2.25h9v6H6L3.5 10.5V8.25h-2Z"
      stroke="currentColor"
      strokeWidth="1.25"
      fill="none"
      strokeLinejoin="round"
    />
  ),
} as const

export function ConditionMark() {
  const { t } = useTranslation()
  return (
    <Glyph name={t('builder.mark.condition')}>
      <path
        d="M2 1.5v4.5h8M2 6v4.5h5M8 4l2 2-2 2"
        stroke="currentColor"
        strokeWidth="1.25"
        fill="none"
        strokeLinejoin="round"
      />
    </Glyph>
  )
}

/** What is to be looked at: errors, remarks, a missing language. */
export function StateMarks({ place }: { place: string }) {
  const { t } = useTranslation()
  const found = useRow(place, row => row.findings)
  if (found === undefined) return null
  const errors = found.filter(({ severity }) => severity === 'error').length
  const missing = missingIn(found)
  const warnings = found.filter(
    ({ severity, code }) => severity === 'warning' && code !== 'missingLanguage',
  ).length
  return (
    <>
      {missing.map(language => (
        <span
          key={language}
          className="row-language"
          role="img"
          aria-label={t(`builder.mark.missing.${language}`)}
          title={t(`builder.mark.missing.${language}`)}
        >
          {language}
        </span>
      ))}
      {errors > 0 ? (
        <Trouble kind="error" name={t('builder.mark.errors', { count: errors })} />
      ) : (
        warnings > 0 && <Trouble kind="warning" name={t('builder.mark.warnings', { count: warnings })} />
      )}
    </>
  )
}

function missingIn(found: readonly Finding[]): ('ru' | 'en')[] {
  const details = found.find(({ code }) => code === 'missingLanguage')?.details
  return details === undefined ? [] : (['ru', 'en'] as const).filter(language => Boolean(details[language]))
}

/** ! in a disc where it is wrong, in a ring where it is only odd. */
export function Trouble({ kind, name }: { kind: 'error' | 'warning'; name?: string | undefined }) {
  return (
    <svg
      className="mark trouble"
      data-kind={kind}
      width="14"
      height="14"
      viewBox="0 0 14 14"
      {...(name === undefined ? { 'aria-hidden': true } : { role: 'img', 'aria-label': name })}
    >
      {name !== undefined && <title>{name}</title>}
      <circle className="trouble-disc" cx="7" cy="7" r="6" />
      <path className="trouble-sign" d="M7 3.5V8M7 9.25v1.5" strokeWidth="1.5" fill="none" />
    </svg>
  )
}

/** The standard says something new: two arrows round. */
export function NewsMark() {
  const { t } = useTranslation()
  return (
    <span className="row-news">
      <Glyph name={t('builder.mark.news')}>
        <path
          d="M2 7a4 4 0 0 0 7 2M10 5a4 4 0 0 0-7-2M9.5 11V8.75H7.25M2.5 1v2.25h2.25"
          stroke="currentColor"
          strokeWidth="1.25"
          fill="none"
        />
      </Glyph>
    </span>
  )
}

function Glyph({ name, children }: { name: string; children: ReactNode }) {
  return (
    <svg className="mark" width="12" height="12" viewBox="0 0 12 12" role="img" aria-label={name}>
      <title>{name}</title>
      {children}
    </svg>
  )
}
