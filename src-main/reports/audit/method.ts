import type { Node } from '../engine/node.ts'
import { attachmentName } from './attachment.ts'
import { heading } from './heading.ts'
import type { Page } from './page.ts'
import { facts } from './style.ts'

/** The scoring rules that were at work in this audit, then what proves the data. */
export function method(page: Page, proof: { checksum: string; publicKey: string | null }): Node[] {
  const { shown, t } = page
  const head = heading(t(shown.scoreHidden ? 'report.method.headingHidden' : 'report.method.heading'), {
    margin: [0, 20, 0, 6],
  })
  const [first, ...rest] = paragraphs(page, proof.publicKey !== null).map((text): Node => ({
    text,
    margin: [0, 0, 0, 4],
  }))
  return [
    { unbreakable: true, stack: first ? [head, first] : [head] },
    ...rest,
    {
      tag: 'Table',
      layout: facts,
      margin: [0, 4, 0, 0],
      table: {
        widths: [150, '*'],
        dontBreakRows: true,
        body: hashes(page, proof).map(([name, value]): Node[] => [
          { text: name, style: 'small', rowHeader: true },
          { text: value, style: 'hash' },
        ]),
      },
    },
  ]
}

function paragraphs({ shown, t, format }: Page, signed: boolean): string[] {
  const scoring = shown.checklist.scoring
  const questions = shown.moments.flatMap(moment => moment.questions)
  const rules: string[] = []
  if (scoring) {
    rules.push(t(`report.method.${scoring.method}`), t('report.method.na'))
    if (questions.some(question => question.critical)) rules.push(t('report.method.critical'))
    if (questions.some(question => question.role === 'bonus')) {
      rules.push(t(scoring.bonusCap ? 'report.method.bonus' : 'report.method.bonusOver'))
    }
    if (questions.some(question => question.role === 'penalty')) rules.push(t('report.method.penalty'))
    rules.push(t('report.method.rounding'))
    const list = scoring.bands.map(({ title, from }) =>
      t('report.method.band', { title, from: format.short(from) }),
    )
    if (list.length > 0) rules.push(t('report.method.bands', { list: format.list(list) }))
  }
  rules.push(
    t('report.method.revision', {
      revision: shown.revision,
      code: shown.checklist.code,
      checklist: shown.checklist.revision ?? '–',
    }),
  )
  if (shown.privacy) rules.push(t('report.method.privacyOn'))
  const attached = t('report.method.attached', { name: attachmentName })
  rules.push(signed ? `${attached} ${t('report.method.signed')}` : attached)
  return rules
}

function hashes(
  { shown, t }: Page,
  proof: { checksum: string; publicKey: string | null },
): [string, string][] {
  const all: [string, string | null][] = [
    [t('report.method.checksum'), proof.checksum],
    [t('report.method.checklistHash'), shown.checklist.hash],
    [t('report.method.logHead'), shown.logHead],
    [t('report.method.key'), proof.publicKey],
  ]
  return all.flatMap(([name, value]) => (value === null ? [] : [[name, value]]))
}
