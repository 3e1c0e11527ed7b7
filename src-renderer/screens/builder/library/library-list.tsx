import { useDraggable } from '@dnd-kit/core'
import { memo, useEffect, useId } from 'react'
import { useTranslation } from 'react-i18next'
import { CriticalMark } from '../../../components/critical-mark.tsx'
import { LevelMark } from '../../../components/level-mark.tsx'
import { usePreferences } from '../../../stores/preferences.ts'
import { useBuilder } from '../builder-context.ts'
import { draftWords } from '../draft-words.ts'
import type { StandardLine } from '../news/use-standards.ts'
import { useLibraryState } from './library-state.ts'
import type { StandardGroup } from './shown-standards.ts'
import { useAdding } from './use-adding.ts'
import type { ShownStandards } from './use-shown-standards.ts'
import { usedStandards } from './used-standards.ts'

/** The standards that answer, by moment. The cursor stays in the search above; the mouse chooses, adds and drags. */
export function LibraryList({ shown }: { shown: ShownStandards }) {
  const { t } = useTranslation()
  const used = useBuilder(state => usedStandards(state.draft))
  const adding = useAdding(shown)
  const active = shown.active?.standard.code
  useEffect(() => {
    if (active !== undefined)
      document.getElementById(`standard-${active}`)?.scrollIntoView({ block: 'nearest' })
  }, [active])
  return (
    <>
      <div className="library-list" role="listbox" id="library-list" aria-label={t('builder.library.title')}>
        {shown.groups.map(group => (
          <Group key={group.code} group={group} active={active} used={used} onAdd={() => adding.add('own')} />
        ))}
      </div>
      {shown.lines.length === 0 && <p className="library-note">{t('common.nothingFound')}</p>}
      {shown.more > 0 && <p className="library-note">{t('builder.library.more', { count: shown.more })}</p>}
    </>
  )
}

interface GroupProps {
  readonly group: StandardGroup
  readonly active: string | undefined
  readonly used: ReadonlySet<string>
  readonly onAdd: () => void
}

function Group({ group, active, used, onAdd }: GroupProps) {
  const language = usePreferences(state => state.language)
  const id = useId()
  return (
    <div role="group" aria-labelledby={id}>
      <div className="library-moment" id={id} role="presentation">
        {draftWords(group.title, language) || group.code}
      </div>
      {group.lines.map(line => (
        <Option
          key={line.standard.code}
          line={line}
          active={line.standard.code === active}
          used={used.has(line.standard.code)}
          onAdd={onAdd}
        />
      ))}
    </div>
  )
}

interface OptionProps {
  readonly line: StandardLine
  readonly active: boolean
  readonly used: boolean
  readonly onAdd: () => void
}

const Option = memo(
  function Option({ line: { standard, status }, active, used, onAdd }: OptionProps) {
    const { t } = useTranslation()
    const language = usePreferences(state => state.language)
    const { setNodeRef, listeners } = useDraggable({ id: `standard ${standard.code}` })
    return (
      // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the search hears the keys
      <div
        ref={setNodeRef}
        id={`standard-${standard.code}`}
        className="library-option"
        role="option"
        aria-selected={active}
        data-used={used || undefined}
        onPointerDown={event => void listeners?.['onPointerDown']?.(event)}
        // The cursor stays in the search.
        onMouseDown={event => event.preventDefault()}
        onClick={() => {
          useLibraryState.setState({ active: standard.code })
          document.querySelector<HTMLElement>('#library-search')?.focus()
        }}
        onDoubleClick={onAdd}
      >
        <span className="library-words">
          <span className="row-marks">
            {standard.critical && (
              <span className="row-critical">
                <CriticalMark />
              </span>
            )}
            <LevelMark level={standard.level} />
          </span>
          {draftWords(standard.text, language)}
          {status === 'draft' && <span className="library-status"> · {t('standards.status.draft')}</span>}
        </span>
        {used && (
          <svg
            className="mark library-used"
            width="14"
            height="14"
            viewBox="0 0 14 14"
            role="img"
            aria-label={t('builder.library.used')}
          >
            <title>{t('builder.library.used')}</title>
            <path d="m2.5 7.5 3 3 6-7" fill="none" stroke="currentColor" strokeWidth="1.75" />
          </svg>
        )}
      </div>
    )
  },
  (before, after) =>
    before.line === after.line &&
    before.active === after.active &&
    before.used === after.used &&
    !after.active,
)
