import { createHash } from 'node:crypto'
import type { RankingOfBranches } from '../../../src-shared/model/comparison.ts'
import { facts } from '../audit/style.ts'
import type { Seal } from '../audit-report.ts'
import type { Node } from '../engine/node.ts'
import { comparisonFile } from './attachment.ts'
import { heading } from './document.ts'
import { basisWords } from './figures.ts'
import type { Sheet } from './sheet.ts'

interface Rules extends Pick<RankingOfBranches, 'basis' | 'method'> {
  readonly privacy: boolean
}

/** The rules that were at work, then what proves the data. */
export function method(
  sheet: Sheet,
  rules: Rules,
  { data, seal }: { readonly data: Uint8Array; readonly seal: Seal | null },
  { fontSize }: Pick<Node, 'fontSize'> = {},
): Node[] {
  const { t } = sheet
  const attached = t('compared.method.attached', { name: comparisonFile })
  const words = [
    t('compared.indicative'),
    t('compared.method.approved'),
    t('compared.method.mean'),
    t('compared.method.interval'),
    t('compared.method.simulated'),
    t('compared.method.proof'),
    t(rules.method === 'pairs' ? 'compared.method.rank' : 'compared.method.against'),
    t('compared.method.shares'),
    basisWords(sheet, rules.basis),
    t('compared.method.rounding'),
    ...(rules.privacy ? [t('compared.method.privacy')] : []),
    seal === null ? attached : `${attached} ${t('compared.method.signed')}`,
  ].filter(Boolean)
  const [first, ...rest] = words.map((text): Node => ({
    text,
    margin: [0, 0, 0, fontSize ? 2 : 4],
    ...(fontSize && { fontSize }),
  }))
  const hashes: [string, string][] = [
    [t('compared.method.checksum'), createHash('sha256').update(data).digest('hex')],
    ...(seal === null ? [] : [[t('compared.method.key'), seal.publicKey] satisfies [string, string]]),
  ]
  return [
    {
      unbreakable: true,
      stack: [heading(t('compared.method.heading')), ...(first ? [first] : [])],
    },
    ...rest,
    {
      tag: 'Table',
      layout: facts,
      margin: [0, 4, 0, 0],
      table: {
        widths: [150, '*'],
        dontBreakRows: true,
        body: hashes.map(([name, value]): Node[] => [
          { text: name, style: 'small', rowHeader: true },
          { text: value, style: 'hash' },
        ]),
      },
    },
  ]
}
