/**
 * Cohen's kappa: agreement of two shoppers on one visit beyond chance (Educational and Psychological Measurement
 * 20, 1960), -1..1. Counts by the first one's answer (row) and the second one's (column), a square table.
 * null when chance alone would agree always (both gave one and the same answer throughout), or nothing was answered.
 */
export function cohenKappa(table: readonly (readonly number[])[]): number | null {
  const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0)
  const rows = table.map(sum)
  const columns = table.map((_, column) => sum(table.map(row => row[column] ?? 0)))
  const n = sum(rows)
  const agreed = sum(table.map((row, i) => row[i] ?? 0)) * n
  const byChance = sum(rows.map((row, i) => row * (columns[i] ?? 0)))
  return n * n === byChance ? null : (agreed - byChance) / (n * n - byChance)
}

/** Counts of pairs of answers, in the order of `answers`; pairs with any other answer are left out. */
export function agreementTable<Answer>(
  answers: readonly Answer[],
  pairs: readonly (readonly [Answer, Answer])[],
): number[][] {
  return answers.map(row => answers.map(column => pairs.filter(([a, b]) => a === row && b === column).length))
}
