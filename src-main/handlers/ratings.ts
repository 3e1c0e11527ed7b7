import { readFile } from 'node:fs/promises'
import { mostRatings, percentOfScale, type RatingMapping } from '../../src-shared/model/rating.ts'
import { proposeRatingMapping } from '../exchange/ratings/rating-columns.ts'
import {
  missingColumns,
  readRatings,
  scaleOfTable,
  type RatingLine,
} from '../exchange/ratings/read-ratings.ts'
import { readTable } from '../exchange/read-table.ts'
import type { FileTable } from '../exchange/table.ts'
import { listBranches } from '../store/branches.ts'
import { sha256 } from '../store/content-hash.ts'
import { ratingsBesideAudits } from '../store/rating-comparison.ts'
import { reviewsBehind } from '../store/rating-sums.ts'
import { importRatings, knownRatings, listRatingImports, removeRatingImport } from '../store/ratings.ts'
import { authorOf } from './author.ts'
import { comparedIn } from './compare.ts'
import type { Context } from './context.ts'
import { procedures } from './procedures.ts'
import { accepted, found, refuseFaults, refuseFile } from './refuse.ts'

const { ratings: contract } = procedures

/** Lines and faults that a preview shows; the counts are of the whole file. */
const shownAtMost = 200

type Opened = { readonly name: string; readonly sha256: string; readonly table: FileTable }

async function opened(context: Context, upload: string, sheet: string | undefined): Promise<Opened> {
  const file = context.uploads.find(upload) ?? refuseFile('gone')
  const bytes = await readFile(file.path)
  const read = await readTable(bytes, sheet === undefined ? {} : { sheet })
  if (!read.ok) return refuseFile(read.fault)
  if (read.value.rows.length > mostRatings) return refuseFile('tooMuchInside')
  return { name: file.name, sha256: sha256(bytes), table: read.value }
}

const goodOf = (lines: readonly RatingLine[]) => lines.flatMap(({ read }) => read ?? [])

function periodOf(lines: readonly RatingLine[]): { from: string; to: string } | null {
  const days = goodOf(lines)
    .map(({ givenOn }) => givenOn)
    .sort()
  const [from, to] = [days[0], days.at(-1)]
  return from === undefined || to === undefined ? null : { from, to }
}

export const ratings = {
  preview: contract.preview.handler(async ({ context, input }) => {
    const { table } = await opened(context, input.upload, input.sheet)
    const mapping: RatingMapping = input.mapping ?? proposeRatingMapping(table.columns)
    const scale = input.scale ?? scaleOfTable(table, mapping)
    const plain = {
      sheet: table.sheet,
      sheets: [...table.sheets],
      columns: [...table.columns],
      mapping,
      scale,
    }
    const missing = missingColumns(mapping)
    const head = { ...plain, guessed: input.scale === undefined }
    if (missing.length > 0)
      return { ...head, rows: [], counts: { new: 0, known: 0, fault: 0 }, period: null, faults: missing }
    const branches = listBranches(context.store.reader)
    const names = new Map(branches.map(({ id, name }) => [id, name]))
    const { lines, faults } = readRatings(table, mapping, scale, branches)
    const known = knownRatings(context.store.reader, goodOf(lines)).values()
    const rows = lines.map(({ line, cells, read }) => {
      if (read === null) return { line, cells, state: 'fault' as const, branch: null, percent: null }
      const state = known.next().value === true ? ('known' as const) : ('new' as const)
      const percent = percentOfScale(read.rating, scale)
      return { line, cells, state, branch: names.get(read.branch) ?? null, percent }
    })
    const count = (state: (typeof rows)[number]['state']) => rows.filter(row => row.state === state).length
    return {
      ...head,
      rows: rows.slice(0, shownAtMost),
      counts: { new: count('new'), known: count('known'), fault: count('fault') },
      period: periodOf(lines),
      faults: faults.slice(0, shownAtMost),
    }
  }),
  import: contract.import.handler(async ({ context, input }) => {
    const { name, sha256: hash, table } = await opened(context, input.upload, input.sheet)
    const missing = missingColumns(input.mapping)
    if (missing.length > 0) refuseFaults(missing)
    const { scale, mapping } = input
    const { lines, faults } = readRatings(table, mapping, scale, listBranches(context.store.reader))
    const good = goodOf(lines)
    // Where no line is good there is nothing to choose.
    if (faults.length > 0 && (!input.goodLines || good.length === 0))
      refuseFaults(faults.slice(0, shownAtMost))
    const author = authorOf(context).name
    const taken = importRatings(context.store.writer, {
      file: name,
      sha256: hash,
      scale,
      lines: good,
      author,
    })
    const counts = accepted(taken)
    await context.uploads.drop(input.upload)
    return { ...counts, leftOut: lines.length - good.length }
  }),
  imports: contract.imports.handler(({ context }) => listRatingImports(context.store.reader)),
  remove: contract.remove.handler(({ context, input }) =>
    accepted(removeRatingImport(context.store.writer, input.id, authorOf(context).name)),
  ),
  compare: contract.compare.handler(async ({ context, input }) =>
    found(await ratingsBesideAudits(comparedIn(context), input)),
  ),
  reviews: contract.reviews.handler(({ context, input }) =>
    found(reviewsBehind(context.store.reader, input)),
  ),
}
