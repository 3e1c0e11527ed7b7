import './marks.css'
import { useTranslation } from 'react-i18next'
import type { Level } from '../../src-shared/model/closed-lists.ts'
import { MarkSign } from './mark-sign.tsx'

const shapes = {
  basic: <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />,
  expected: (
    <>
      <circle cx="6" cy="6" r="4.25" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M6 1.75a4.25 4.25 0 0 0 0 8.5Z" fill="currentColor" />
    </>
  ),
  desired: <circle cx="6" cy="6" r="5" fill="currentColor" />,
  wow: (
    <path
      d="m6 .6 1.66 3.5 3.84.48-2.82 2.65.72 3.8L6 9.17l-3.4 1.86.72-3.8L.5 4.58l3.84-.48Z"
      fill="currentColor"
    />
  ),
} as const

/** ○ ◐ ● ★: the level a question answers for. Alone it carries its own name; beside a word it is silent. */
export function LevelMark({ level, silent = false }: { level: Level; silent?: boolean }) {
  const { t } = useTranslation()
  const name = t('common.level', { level: t(`values.level.${level}`) })
  return (
    <MarkSign name={name} silent={silent}>
      {shapes[level]}
    </MarkSign>
  )
}

/** The mark with its word, as it stands at a question's right end. */
export function LevelWord({ level }: { level: Level }) {
  const { t } = useTranslation()
  return (
    <span className="level-word">
      <LevelMark level={level} silent /> {t(`values.level.${level}`)}
    </span>
  )
}
