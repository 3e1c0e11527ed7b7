import { describe, expect, it } from 'vitest'
import { aggregatesSql } from '../../../src-main/store/aggregates.ts'
import { answerSql } from '../../../src-main/store/answers.ts'
import { listSql, wholeSql, type AuditFilter } from '../../../src-main/store/audit-reading.ts'
import { evidenceSelect } from '../../../src-main/store/evidence-row.ts'
import { countUsesSql } from '../../../src-main/store/standard-uses.ts'
import { emptyFolder, opened } from './data-folder.ts'

function planner() {
  const { db } = opened(emptyFolder()).writer
  // Plans must not depend on what a folder happens to hold: statistics of a network of 100,000 visits.
  db.exec(`ANALYZE; DELETE FROM sqlite_stat1; INSERT INTO sqlite_stat1 VALUES
    ('audit', 'audit_newest', '100000 2'), ('audit', 'audit_wave', '100000 8000 2'),
    ('audit', 'audit_branch', '100000 300 2'), ('audit', 'audit_status', '100000 20000 2'),
    ('branch', NULL, '300'), ('wave', NULL, '12'), ('checklist', NULL, '20'), ('progress', NULL, '100000'),
    ('answer', 'answer', '4000000 40 1'), ('evidence', 'evidence_audit', '200000 2 1'),
    ('aggregate', 'aggregate', '200000 16000 8000 2000 300 1'); ANALYZE sqlite_schema`)
  return (sql: string, values: number): string[] =>
    db
      .prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`)
      .all(...Array.from({ length: values }, () => ''))
      .map(({ detail }) => detail)
}

describe('hot queries', () => {
  it('open a visit by its keys', () => {
    const plan = planner()
    const details = [
      ...plan(wholeSql, 1),
      ...plan('SELECT question, document FROM answer WHERE audit_id = ?', 1),
      ...plan(`${evidenceSelect} WHERE e.audit_id = ? ORDER BY e.position`, 1),
    ]
    expect(details.filter(detail => !detail.startsWith('SEARCH'))).toEqual([])
    expect(details[0]).toContain('(uid=?)')
  })

  it('save an answer by its keys', () => {
    const plan = planner()
    for (const [name, sql] of Object.entries(answerSql)) {
      const values = sql.match(/\?/g)?.length ?? 0
      const scans = plan(sql, values).filter(detail => !detail.startsWith('SEARCH'))
      expect([name, scans]).toEqual([name, []])
    }
  })

  it.each<[string, AuditFilter, string]>([
    ['everything', {}, 'SCAN a USING INDEX audit_newest'],
    ['of a wave', { wave: 'w' }, 'SEARCH a USING INDEX audit_wave (wave_id=?)'],
    ['of a branch', { branch: 'b' }, 'SEARCH a USING INDEX audit_branch (branch_id=?)'],
    ['of a wave and a branch', { wave: 'w', branch: 'b' }, 'SEARCH a USING INDEX audit_wave (wave_id=?)'],
    ['drafts', { status: ['draft'] }, 'SEARCH a USING INDEX audit_status (status=?)'],
  ])('list visits %s in the order of an index', (_, filter, expected) => {
    const { text, values } = listSql(filter)
    const details = planner()(text, values.length)
    expect(details).toContain(expected)
    expect(details.filter(detail => detail.includes('TEMP B-TREE'))).toEqual([])
  })

  it('read branch by moment from the running sums in one range', () => {
    const details = planner()(aggregatesSql, 4)
    expect(details).toContain('SEARCH g USING PRIMARY KEY (wave_id=? AND checklist_id=? AND kind=?)')
    expect(details.filter(detail => detail.startsWith('SCAN'))).toEqual([])
  })

  it('count the uses of standards without reading a checklist', () => {
    const details = planner()(countUsesSql, 0)
    expect(details).toContain('SCAN checklist USING COVERING INDEX sqlite_autoindex_checklist_1')
    expect(details.some(detail => detail.startsWith('SEARCH s USING'))).toBe(true)
    expect(details.filter(detail => /SCAN (s|audit)\b/.test(detail))).toEqual([])
  })
})
