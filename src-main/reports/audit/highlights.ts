import type { Page } from './page.ts'
import type { ShownAudit, ShownQuestion } from './shown.ts'

const howMany = 3
const rank = { basic: 0, expected: 1, desired: 2, wow: 3 } as const

interface Line {
  readonly moment: string
  readonly text: string
}

const everyQuestion = (shown: ShownAudit) =>
  shown.moments.flatMap(moment => moment.questions.map(question => ({ moment: moment.title, question })))

/** Three standards met: the highest level first, then the most points. */
export function strongest(shown: ShownAudit): Line[] {
  const level = (question: ShownQuestion) => (question.level === null ? -1 : rank[question.level])
  return everyQuestion(shown)
    .filter(({ question }) => question.outcome === 'met' && (question.points?.earned ?? 0) > 0)
    .toSorted(
      (a, b) =>
        level(b.question) - level(a.question) ||
        (b.question.points?.earned ?? 0) - (a.question.points?.earned ?? 0),
    )
    .slice(0, howMany)
    .map(({ moment, question }) => ({ moment, text: question.text }))
}

/** The three questions that cost the most points, penalties among them. */
export function largestLosses({ shown, t, format }: Page): string[] {
  const lost = ({ points }: ShownQuestion) =>
    points === null
      ? 0
      : points.possible === 0
        ? Math.max(0, -points.earned)
        : points.possible - points.earned
  return everyQuestion(shown)
    .filter(({ question }) => question.role !== 'bonus' && lost(question) > 0)
    .toSorted((a, b) => lost(b.question) - lost(a.question))
    .slice(0, howMany)
    .map(({ moment, question }) => {
      const points = lost(question)
      return t('report.summary.lost', {
        line: t('report.summary.line', { moment, text: question.text }),
        points: t('report.summary.points', { count: points, n: format.points(points) }),
      })
    })
}
