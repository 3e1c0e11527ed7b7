import { createHash } from 'node:crypto'
import type { RankingOfBranches } from '../../../src-shared/model/comparison.ts'
import { facts } from '../audit/style.ts'
import type { Seal } from '../audit-report.ts'
import type { Node, Table } from '../engine/node.ts'
import { comparisonFile } from './attachment.ts'
import { heading } from '../audit/heading.ts'
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
  { columns = 1 }: { readonly columns?: 1 | 2 } = {},
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
  const title = heading(t('compared.method.heading'))
  const said = words.map((text): Node => ({
    text,
    margin: [0, 0, 0, columns === 1 ? 4 : 3],
    fontSize: columns === 1 ? 8.5 : 8,
  }))
  const [first, ...rest] = said
  const hashes: [string, string][] = [
    [t('compared.method.checksum'), createHash('sha256').update(data).digest('hex')],
    ...(seal === null ? [] : [[t('compared.method.key'), seal.publicKey] satisfies [string, string]]),
  ]
  const cells = hashes.map(([name, value]): Node[] => [
    { text: name, style: 'small', rowHeader: true },
    { text: value, style: 'hash' },
  ])
  const proof = (widths: Table['widths'], body: readonly Node[][]): Node => ({
    tag: 'Table',
    layout: facts,
    margin: [0, 4, 0, 0],
    table: { widths, dontBreakRows: true, body },
  })
  if (columns === 1) {
    return [
      { unbreakable: true, stack: [title, ...(first ? [first] : [])] },
      ...rest,
      proof([150, '*'], cells),
    ]
  }
  const half = middleOf(words)
  return [
    {
      unbreakable: true,
      stack: [
        title,
        { columnGap: 30, columns: [{ stack: said.slice(0, half) }, { stack: said.slice(half) }] },
        proof(
          cells.flatMap(() => ['auto', '*'] as const),
          [cells.flat()],
        ),
      ],
    },
  ]
}

/** How many of the first come nearest to half of the text. */
function middleOf(words: readonly string[]): number {
  const off = (count: number) =>
    Math.abs(words.slice(0, count).join('').length - words.slice(count).join('').length)
  return words.reduce((best, _, at) => (off(at + 1) < off(best) ? at + 1 : best), 0)
}
