import type { Reader } from '../../src-main/store/connection.ts'

type Arrays = {
  readonly branch: Int32Array
  readonly moment: Int32Array
  readonly percent: Float64Array
  readonly moments: number
  readonly cells: number
}

/** Every moment of every visit of the wave, as a program could hold it that keeps all in memory. */
export function inMemory(reader: Reader, wave: string): Arrays {
  const rows = reader
    .sql<[number, string, number]>(
      `SELECT a.branch_id, p.part, p.percent FROM audit a JOIN score s ON s.audit_id = a.id
       JOIN score_part p ON p.score_id = s.id AND p.kind = 'moment' AND p.percent IS NOT NULL
       WHERE a.wave_id = (SELECT id FROM wave WHERE code = ?) AND a.status = 'approved'`,
    )
    .raw()
    .all(wave)
  const moments = [...new Set(rows.map(([, part]) => part))]
  return {
    branch: Int32Array.from(rows, ([branch]) => branch),
    moment: Int32Array.from(rows, ([, part]) => moments.indexOf(part)),
    percent: Float64Array.from(rows, ([, , percent]) => percent),
    moments: moments.length,
    cells: (Math.max(0, ...new Set(rows.map(([branch]) => branch))) + 1) * moments.length,
  }
}

/** Number, sum and sum of squares of every cell. */
export function loopOver({ branch, moment, percent, moments, cells }: Arrays): number {
  const n = new Int32Array(cells)
  const sum = new Float64Array(cells)
  const squares = new Float64Array(cells)
  for (let i = 0; i < percent.length; i += 1) {
    const cell = (branch[i] ?? 0) * moments + (moment[i] ?? 0)
    const one = percent[i] ?? 0
    n[cell] = (n[cell] ?? 0) + 1
    sum[cell] = (sum[cell] ?? 0) + one
    squares[cell] = (squares[cell] ?? 0) + one * one
  }
  return n.length
}
