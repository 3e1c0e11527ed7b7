import type { QuadrantInput } from '../../../../src-shared/charts/quadrant.ts'
import { localised } from '../../../../src-shared/format/localised.ts'
import { numberText } from '../../../../src-shared/format/number.ts'
import { percentLimit } from '../../../../src-shared/wording/percent-limit.ts'
import { quarterNames } from '../../../../src-shared/wording/quarter-names.ts'
import { criterionSchema } from '../../../../src-shared/model/closed-lists.ts'
import type { InfluenceWeights } from '../../../../src-shared/model/comparison/indices.ts'
import {
  importanceKindSchema,
  quadrantBySchema,
  type ImportanceKind,
  type QuadrantBy,
  type QuadrantOfView,
} from '../../../../src-shared/model/comparison/quadrant.ts'
import type { Words } from '../figures.ts'
import { partText } from './parts-text.ts'

export interface QuadrantChoice {
  readonly by: QuadrantBy
  readonly importance: ImportanceKind
  readonly index: keyof InfluenceWeights
}
type Mark = QuadrantOfView['marks'][number]

/** What the address says of the quadrant; what is missing or unknown is as at first. */
export function readChoice(picked: readonly string[]): QuadrantChoice {
  const [by, importance, index] = picked
  return {
    by: quadrantBySchema.catch('moment').parse(by),
    importance: importanceKindSchema.catch('derived').parse(importance),
    index: index === 'loyalty' ? 'loyalty' : 'satisfaction',
  }
}

export const pickedOf = ({ by, importance, index }: QuadrantChoice): string[] => [by, importance, index]

export function nameOf({ t, language }: Words, { code, title }: Pick<Mark, 'code' | 'title'>): string {
  const criterion = criterionSchema.safeParse(code).data
  if (title === null && criterion) return t(`values.criterion.${criterion}`)
  return localised(title, language) || code
}

/** Own importances are figures of 0..10, the others parts of 1. */
export function importanceText({ language }: Words, kind: ImportanceKind, value: number): string {
  return kind === 'own' ? numberText(value, language, 1) : partText(value, language)
}

export function markWords(words: Words, data: QuadrantOfView, mark: Mark): string {
  const { t, language } = words
  return t('compareCharts.quadrant.mark', {
    what: nameOf(words, mark),
    importance: importanceText(words, data.importance, mark.importance),
    performance: partText(mark.performance, language),
    met: mark.met,
    of: mark.of,
    quarter: t(`compareCharts.quadrant.quarters.${mark.quarter}`),
  })
}

/** With more points than these only the most pressing carry their names; all say them when reached. */
const mostNamed = 14

/** null where nothing has an importance. */
export function quadrantInput(words: Words, data: QuadrantOfView, height: number): QuadrantInput | null {
  const { t, language } = words
  if (data.centre === null) return null
  const named = data.marks.length > mostNamed ? 6 : mostNamed
  return {
    points: data.marks.map((mark, at) => ({
      id: mark.code,
      name: at < named ? nameOf(words, mark) : '',
      importance: mark.importance,
      performance: mark.performance,
      quarter: mark.quarter,
    })),
    centre: data.centre,
    quarters: quarterNames(t),
    axes: {
      importance: t(`compareCharts.quadrant.axis.${data.importance}`),
      performance: t('compareCharts.quadrant.axis.performance'),
    },
    height,
    importance: value =>
      data.importance === 'own'
        ? numberText(value, language, 1)
        : percentLimit(Number((value * 100).toFixed(1)), language),
    percent: value => percentLimit(value, language),
  }
}
