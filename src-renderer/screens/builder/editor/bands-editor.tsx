import { ActionIcon, Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { DraftBand } from '../../../../src-shared/model/draft-checklist.ts'
import type { AnswerOf } from './change-answer.ts'
import { ChoiceList } from './choice-list.tsx'
import { RemoveIcon } from './editor-icons.tsx'
import { DurationField, NumberField } from './typed-field.tsx'
import { useRowKeys } from './use-row-keys.ts'

interface Props {
  readonly answer: AnswerOf<'number'> | AnswerOf<'duration'>
  readonly change: (
    edit: (answer: { bands: DraftBand[]; otherwise: number | null }) => void,
    typing?: string,
  ) => void
}

const limitOf = (band: DraftBand) => ('upTo' in band ? band.upTo : band.below)

function withLimit(band: DraftBand, limit: number | null): DraftBand {
  return 'upTo' in band ? { upTo: limit, points: band.points } : { below: limit, points: band.points }
}

/** Steps of a number or a waiting time with their points; the first that holds decides. */
export function BandsEditor({ answer, change }: Props) {
  const { t } = useTranslation()
  const rows = useRowKeys(answer.bands.length)
  const LimitField = answer.type === 'duration' ? DurationField : NumberField
  const set = (index: number, make: (band: DraftBand) => DraftBand, typing?: string) =>
    change(one => {
      const band = one.bands[index]
      if (band !== undefined) one.bands[index] = make(band)
    }, typing)
  return (
    <div className="editor-table" role="group" aria-label={t('editor.answer.bands')}>
      <p className="editor-hint">{t('editor.answer.bandsHint')}</p>
      <div className="band-row editor-table-head" aria-hidden="true">
        <span />
        <span>{t(answer.type === 'duration' ? 'editor.answer.seconds' : 'editor.answer.limit')}</span>
        <span>{t('editor.answer.points')}</span>
      </div>
      <ol className="editor-lines">
        {answer.bands.map((band, index) => {
          const number = index + 1
          return (
            <li key={rows.keys[index]} className="band-row">
              <ChoiceList
                quiet
                label={t('editor.answer.bandKind', { number })}
                value={'upTo' in band ? 'upTo' : 'below'}
                values={['upTo', 'below']}
                words={kind => t(`editor.answer.${kind}`)}
                onChange={kind =>
                  set(index, one =>
                    kind === 'upTo'
                      ? { upTo: limitOf(one), points: one.points }
                      : { below: limitOf(one), points: one.points },
                  )
                }
              />
              <LimitField
                quiet
                label={t('editor.answer.bandLimit', { number })}
                value={limitOf(band)}
                onChange={limit => set(index, one => withLimit(one, limit), `band ${index} limit`)}
              />
              <NumberField
                quiet
                label={t('editor.answer.bandPoints', { number })}
                value={band.points}
                onChange={points => set(index, one => ({ ...one, points }), `band ${index} points`)}
              />
              <ActionIcon
                aria-label={t('editor.answer.removeBand', { number })}
                onClick={() => {
                  rows.removed(index)
                  change(one => {
                    one.bands.splice(index, 1)
                  })
                }}
              >
                <RemoveIcon />
              </ActionIcon>
            </li>
          )
        })}
        <li className="band-row">
          <span className="band-otherwise">{t('editor.answer.otherwise')}</span>
          <span />
          <NumberField
            quiet
            label={t('editor.answer.otherwisePoints')}
            value={answer.otherwise}
            onChange={points =>
              change(one => {
                one.otherwise = points
              }, 'otherwise')
            }
          />
        </li>
      </ol>
      <Button
        variant="subtle"
        onClick={() =>
          change(one => {
            const last = one.bands.at(-1)
            const limit = last === undefined ? null : limitOf(last)
            one.bands.push({ upTo: limit === null ? null : limit * 2, points: 0 })
          })
        }
      >
        {t('editor.answer.addBand')}
      </Button>
    </div>
  )
}
