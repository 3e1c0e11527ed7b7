import { describe, expect, it } from 'vitest'
import { aggregatesSql } from '../../../../src-main/store/aggregates.ts'
import { measuredPairsSql } from '../../../../src-main/store/comparison/filters.ts'
import { measuredAtSql } from '../../../../src-main/store/comparison/branch-page.ts'
import { openAppealsSql, rankBranches } from '../../../../src-main/store/comparison/ranking.ts'
import { measuredSql } from '../../../../src-main/store/comparison/view.ts'
import { ofBranchSql, ofWaveSql } from '../../../../src-main/store/comparison/visit-lines.ts'
import { chain, q3, q4 } from './known-visits.ts'

const key = 'PRIMARY KEY (wave_id=? AND checklist_id=? AND kind=?)'

/** What a network of 200 branches over 8 waves makes of the sums; its visits need not be there. */
function wide() {
  const net = chain([])
  const { db } = net.writer
  db.exec(`
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 200)
    INSERT INTO branch (uid, code, name, city, region, address, format, active)
      SELECT 'b' || i, printf('b-%03d', i), 'b', '', '', '', '', 1 FROM n;
    WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 6)
    INSERT INTO wave (uid, code, title, from_date, to_date, pilot)
      SELECT 'w' || i, 'w-' || i, '', '2025-0' || i || '-01', '2025-0' || i || '-28', 0 FROM n;
    INSERT INTO aggregate (wave_id, checklist_id, kind, part, branch_id, n, unscored, sum, sumsq, earned, possible)
      SELECT w.id, c.id, k.kind, k.part, b.id, 4, 0, 3360000 + b.id, 2834400000000 + b.id * 3360000, 336, 400
      FROM wave w, checklist c, branch b, (SELECT 'total' AS kind, '' AS part UNION ALL
        SELECT 'moment', 'm' || value FROM json_each('[1,2,3,4,5,6,7,8]') UNION ALL
        SELECT 'criterion', 'c' || value FROM json_each('[1,2,3,4,5,6,7,8,9]')) k;
    ANALYZE`)
  return net
}

describe('the running sums', () => {
  it('are reached by their key', () => {
    const { db } = wide().writer
    const plan = (sql: string) =>
      db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array.from({ length: sql.match(/\?/g)?.length ?? 0 }, () => ''))
        .map(({ detail }) => detail)
    expect(plan(aggregatesSql)).toContain(`SEARCH g USING ${key}`)
    expect(plan(measuredSql)).toEqual([`SEARCH aggregate USING ${key}`])
    expect(plan(measuredPairsSql)).toContain(`SEARCH g EXISTS USING ${key}`)
    for (const sql of [aggregatesSql, measuredSql, measuredPairsSql])
      expect(plan(sql).filter(detail => /SCAN (g|aggregate)\b/.test(detail))).toEqual([])
  })

  it('and what stands beside them is reached by an index', () => {
    const { db } = wide().writer
    const plan = (sql: string) =>
      db
        .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
        .all(...Array.from({ length: sql.match(/\?/g)?.length ?? 0 }, () => ''))
        .map(({ detail }) => detail)
    expect(plan(openAppealsSql)).toContain('SCAN l USING INDEX appeal_open')
    expect(plan(ofWaveSql)).toContain('SEARCH a USING INDEX audit_wave (wave_id=?)')
    expect(plan(ofBranchSql)).toContain('SEARCH a USING INDEX audit_branch (branch_id=?)')
    for (const sql of [ofWaveSql, ofBranchSql])
      expect(plan(sql).filter(detail => /TEMP B-TREE|SCAN [aslp]\b/.test(detail))).toEqual([])
    expect(plan(openAppealsSql).filter(detail => /SCAN [ab]\b/.test(detail))).toEqual([])
    expect(plan(measuredAtSql).filter(detail => /SCAN g\b/.test(detail))).toEqual([])
  })

  it('answer for 200 branches over 8 waves', async () => {
    const { store } = wide()
    const waves = [...Array.from({ length: 6 }, (_, i) => `w-${i + 1}`), q3, q4]
    const ranking = await rankBranches(store, { wave: waves, checklist: 'cafe' })
    expect(ranking).toMatchObject({ ranked: 200, method: 'againstOthers', network: { visits: 200 * 8 * 4 } })
  })
})
