import type { Node } from '../engine/node.ts'
import { effectWords } from './cover.ts'
import { outcomeColours } from './outcome-colours.ts'
import type { Page } from './page.ts'
import type { ShownQuestion } from './shown.ts'
import { mark } from './style.ts'

/** The standard with its marks, written answer, comment and photo numbers. */
export function standardCell(page: Page, question: ShownQuestion): Node {
  const { t, palette } = page
  const lines: Node[] = [{ text: question.text }]
  const badges = badgesOf(page, question)
  if (badges.length > 0) lines.push({ columns: badges, columnGap: 3, margin: [0, 1.5, 0, 0] })
  if (question.written !== null) lines.push({ text: question.written, margin: [0, 2, 0, 0] })
  if (question.comment !== null) {
    const comment =
      question.outcome === 'notApplicable'
        ? t('report.moments.naReason', { reason: question.comment })
        : question.comment
    lines.push({ text: comment, style: 'note', margin: [0, 2, 0, 0] })
  }
  const proofs = proofWords(page, question)
  if (proofs !== '') lines.push({ text: proofs, fontSize: 8, color: palette.accent, margin: [0, 2, 0, 0] })
  const [only] = lines
  return lines.length === 1 && only ? only : { stack: lines }
}

/** "Photos 1, 2 · files 3": where the evidence of this answer stands further on. */
function proofWords({ t, format, pictures }: Page, { evidence }: ShownQuestion): string {
  const words = (numbers: readonly number[], key: 'photos' | 'files') =>
    numbers.length === 0
      ? []
      : [t(`report.moments.${key}`, { count: numbers.length, numbers: format.list(numbers.map(String)) })]
  const photos = words(
    evidence.filter(number => pictures.has(number)),
    'photos',
  )
  const files = words(
    evidence.filter(number => !pictures.has(number)),
    'files',
  )
  return format.capital([...photos, ...files].join(' · '))
}

function badgesOf(page: Page, { critical, role }: ShownQuestion): Node[] {
  const { t, palette } = page
  const badges: Node[] = []
  if (critical) {
    const colour = critical.failed ? palette.tones.poor : palette.muted
    const words = critical.failed
      ? t('report.moments.criticalFailed', { effect: effectWords(page, critical) })
      : t('report.moments.critical')
    badges.push(
      { ...mark('critical', colour, 6.5), margin: [0, 1.8, 0, 0] },
      { text: words, fontSize: 8, bold: critical.failed, color: colour, width: 'auto' },
    )
  }
  if (role)
    badges.push({
      text: t(`report.moments.${role}`),
      fontSize: 8,
      bold: true,
      color: palette.muted,
      width: 'auto',
    })
  return badges
}

/** The outcome's mark and the answer in words. */
export function answerCells(page: Page, question: ShownQuestion): [Node, Node] {
  const { t } = page
  const { outcome } = question
  const words: Node = { text: question.answer, bold: true }
  if (outcome === 'unanswered') return [{ text: '' }, { ...words, bold: false, color: page.palette.muted }]
  if (outcome === 'given')
    return [
      { text: '' },
      question.written === null ? words : { ...words, bold: false, color: page.palette.muted },
    ]
  const colour = outcomeColours(page)[outcome]
  return [
    mark(outcome, colour, 7.5, t(`report.mark.${outcome}`)),
    outcome === 'met' ? words : { ...words, color: colour },
  ]
}

/** "3 / 5"; a bonus "+2"; a penalty "−2"; nothing where nothing is scored. */
export function pointsWords({ format }: Page, { points, role, outcome, weight }: ShownQuestion): string {
  if (points === null) return weight !== null && outcome === 'notApplicable' ? '–' : ''
  if (role === 'bonus') return `+${format.points(points.earned)}`
  if (role === 'penalty') return points.earned === 0 ? '0' : format.points(points.earned)
  return `${format.points(points.earned)} / ${format.points(points.possible)}`
}
