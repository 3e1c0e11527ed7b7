import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Condition } from '../../../../src-shared/model/condition.ts'
import { ChoiceList } from './choice-list.tsx'
import { ConditionRow } from './condition-row.tsx'
import { asGroup, freshComparison, isGroup, ofGroup, type Group } from './condition-shape.ts'
import type { EarlierQuestion } from './earlier-questions.ts'
import { useRowKeys } from './use-row-keys.ts'

interface Props {
  readonly group: Group
  readonly earlier: readonly EarlierQuestion[]
  /** Number of the group with a dot, before the numbers of its rows; '' outermost. */
  readonly path: string
  readonly onChange: (group: Group, typing?: string) => void
  readonly onRemove?: () => void
}

const joins = ['all', 'any', 'notAll', 'notAny'] as const

/** Comparisons and smaller groups, joined in one way. */
export function ConditionGroup({ group, earlier, path, onChange, onRemove }: Props) {
  const { t } = useTranslation()
  const { parts, join } = group
  const rows = useRowKeys(parts.length)
  const nested = onRemove !== undefined
  const put = (index: number, part: Condition, typing?: string) =>
    onChange({ join, parts: parts.with(index, part) }, typing)
  const drop = (index: number) => {
    rows.removed(index)
    onChange({ join, parts: parts.toSpliced(index, 1) })
  }
  const last = earlier.at(-1)
  return (
    <div className="condition-group" data-nested={nested || undefined}>
      {(parts.length > 1 || nested || join === 'notAll' || join === 'notAny') && (
        <ChoiceList
          label={t(nested ? 'editor.condition.joinGroup' : 'editor.condition.join')}
          value={join}
          values={joins}
          words={one => t(`editor.condition.${one}`)}
          onChange={one => onChange({ join: one, parts })}
        />
      )}
      <ol className="editor-lines">
        {parts.map((part, index) =>
          isGroup(part) ? (
            <li key={rows.keys[index]}>
              <ConditionGroup
                group={asGroup(part)}
                earlier={earlier}
                path={`${path}${index + 1}.`}
                onChange={(inner, typing) => put(index, ofGroup(inner), typing)}
                onRemove={() => drop(index)}
              />
            </li>
          ) : (
            <ConditionRow
              key={rows.keys[index]}
              condition={part}
              number={`${path}${index + 1}`}
              earlier={earlier}
              onChange={(one, typing) => put(index, one, typing)}
              onRemove={() => drop(index)}
            />
          ),
        )}
      </ol>
      {last !== undefined && (
        <div className="editor-acts">
          <Button
            variant="subtle"
            onClick={() => onChange({ join, parts: [...parts, freshComparison(last.question)] })}
          >
            {t('editor.condition.add')}
          </Button>
          <Button
            variant="subtle"
            onClick={() => onChange({ join, parts: [...parts, { any: [freshComparison(last.question)] }] })}
          >
            {t('editor.condition.addGroup')}
          </Button>
          {nested && (
            <Button variant="subtle" onClick={onRemove}>
              {t('editor.condition.removeGroup')}
            </Button>
          )}
        </div>
      )}
    </div>
  )
}
