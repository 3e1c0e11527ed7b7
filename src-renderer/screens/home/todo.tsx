import { Button } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { shortDateText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import type { Assignment } from '../../../src-shared/model/assignment.ts'
import { announceError } from '../../app/announce.ts'
import { today } from '../../app/today.ts'
import { api, queries } from '../../client.ts'
import { usePreferences } from '../../stores/preferences.ts'

/** Assignments still to be made, the nearest deadline first. */
export function Todo({ assignments }: { assignments: readonly Assignment[] }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [, navigate] = useLocation()
  const begin = useMutation(
    api.audits.begin.mutationOptions({
      onSuccess: async ({ id }) => {
        await queries.invalidateQueries()
        navigate(`/visits/${id}`)
      },
      onError: announceError,
    }),
  )
  const now = today()
  return (
    <section className="home-section" aria-labelledby="home-todo">
      <h2 id="home-todo">{t('home.todo.title')}</h2>
      <ul className="todo">
        {assignments.map(assignment => (
          <li key={assignment.id} className="todo-row">
            <span className="todo-when" data-late={assignment.to < now || undefined}>
              {assignment.to < now
                ? t('home.todo.late', { date: shortDateText(assignment.to, language) })
                : assignment.from > now
                  ? t('home.todo.early', { date: shortDateText(assignment.from, language) })
                  : t('home.todo.until', { date: shortDateText(assignment.to, language) })}
            </span>
            <span className="todo-words">
              <span className="todo-branch">{assignment.branch.name}</span>
              <span className="todo-note">
                {[
                  localised(assignment.checklist.title, language),
                  assignment.wave,
                  localised(assignment.scenario, language),
                ]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <Button
              aria-label={`${t('home.todo.begin')}: ${assignment.branch.name}`}
              loading={
                begin.isPending &&
                begin.variables !== undefined &&
                'assignment' in begin.variables &&
                begin.variables.assignment === assignment.id
              }
              onClick={() => begin.mutate({ assignment: assignment.id })}
            >
              {t('home.todo.begin')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  )
}
