import { ActionIcon, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { freeCode } from '../../../../src-shared/authoring/free-code.ts'
import { usualGrades } from '../../../../src-shared/authoring/usual-grades.ts'
import { useBuilder, useBuilderActs } from '../builder-context.ts'
import { RemoveIcon } from './editor-icons.tsx'
import { LocalisedLine } from './localised-line.tsx'
import { NumberField } from './typed-field.tsx'
import { useRowKeys } from './use-row-keys.ts'

/** The words for the total: from which percent each holds. */
export function GradesEditor() {
  const { t } = useTranslation()
  const grades = useBuilder(state => state.draft.scoring.bands)
  const rows = useRowKeys(grades.length)
  const { changeChecklist } = useBuilderActs()
  return (
    <div className="editor-table" role="group" aria-label={t('editor.checklist.bands')} data-part="bands">
      <p className="editor-hint">{t('editor.checklist.bandsHint')}</p>
      {grades.length > 0 && (
        <div className="grade-row editor-table-head" aria-hidden="true">
          <span>{t('editor.checklist.bandFrom')}</span>
          <span>{t('values.language.ru')}</span>
          <span>{t('values.language.en')}</span>
          <span>{t('editor.checklist.bandCode')}</span>
        </div>
      )}
      <ol className="editor-lines">
        {grades.map((grade, index) => (
          <li key={rows.keys[index]} className="grade-row">
            <NumberField
              quiet
              label={`${t('editor.checklist.bandFrom')} ${index + 1}`}
              value={grade.from}
              onChange={from =>
                changeChecklist(draft => {
                  const one = draft.scoring.bands[index]
                  if (one !== undefined) one.from = from
                }, `grade ${index} from`)
              }
            />
            <LocalisedLine
              name={language => `${t('editor.checklist.bandTitle')} ${index + 1}, ${language}`}
              value={grade.title}
              onChange={(language, text) =>
                changeChecklist(draft => {
                  const one = draft.scoring.bands[index]
                  if (one !== undefined) one.title[language] = text
                }, `grade ${index} ${language}`)
              }
            />
            <input
              className="editor-line"
              value={grade.code}
              spellCheck={false}
              autoComplete="off"
              aria-label={`${t('editor.checklist.bandCode')} ${index + 1}`}
              onChange={event => {
                const code = event.currentTarget.value.slice(0, 64)
                changeChecklist(draft => {
                  const one = draft.scoring.bands[index]
                  if (one !== undefined) one.code = code
                }, `grade ${index} code`)
              }}
            />
            <ActionIcon
              aria-label={t('editor.checklist.removeBand', { number: index + 1 })}
              onClick={() => {
                rows.removed(index)
                changeChecklist(draft => {
                  draft.scoring.bands.splice(index, 1)
                })
              }}
            >
              <RemoveIcon />
            </ActionIcon>
          </li>
        ))}
      </ol>
      <div className="editor-acts">
        <Button
          variant="subtle"
          onClick={() =>
            changeChecklist(draft => {
              const code = freeCode('grade', new Set(draft.scoring.bands.map(one => one.code)))
              draft.scoring.bands.push({ from: null, code, title: {} })
            })
          }
        >
          {t('editor.checklist.addBand')}
        </Button>
        {grades.length === 0 && (
          <Button
            variant="subtle"
            onClick={() =>
              changeChecklist(draft => {
                draft.scoring.bands = usualGrades()
              })
            }
          >
            {t('editor.checklist.usualBands')}
          </Button>
        )}
      </div>
    </div>
  )
}
