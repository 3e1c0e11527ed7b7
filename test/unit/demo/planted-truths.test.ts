import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readReviewed } from '../../../src-main/store/review-reading.ts'
import { scoreRevisions } from '../../../src-main/store/scores.ts'
import { verifyStore } from '../../../src-main/store/integrity.ts'
import type { Audit } from '../../../src-shared/model/audit.ts'
import { missingFields } from '../../../src-shared/scoring/missing-fields.ts'
import { scoreExactly } from '../../../src-shared/scoring/score-exactly.ts'
import { auditsOf, grouped, mean, percentOf, sampleFolder, type SampleFolder } from './sample-folder.ts'

// One of them on every run; all with VIZIT_FULL=1.
const seeds = process.env['VIZIT_FULL'] === undefined ? [77] : [1, 2, 77]

describe.each(seeds)('the sample network of seed %i', seed => {
  let sample: SampleFolder
  let audits: Audit[]
  let approved: Audit[]
  let byBranch: Map<string, Audit[]>

  beforeAll(async () => {
    sample = await sampleFolder({ seed })
    audits = auditsOf(sample)
    approved = audits.filter(({ status }) => status === 'approved')
    byBranch = grouped(approved, ({ branch }) => branch)
  }, 120_000)
  afterAll(() => sample.remove())

  const meanOf = (branch: string, wave?: string) =>
    mean(
      (byBranch.get(branch) ?? []).filter(audit => wave === undefined || audit.wave === wave).map(percentOf),
    )

  /** Ids of the visits that were planted for review to be told of. */
  const twisted = (twist: string) =>
    sample.summary.planted.flagged
      .filter(each => each.twist === twist)
      .flatMap(({ branch, shopper }) =>
        audits
          .filter(visit => visit.status === 'submitted' && visit.wave === '2026-Q4')
          .filter(visit => visit.shopper === shopper && visit.branch === branch)
          .map(({ id }) => id),
      )

  it('has the size that was asked for', () => {
    expect(byBranch.size).toBe(12)
    expect(new Set(audits.map(({ wave }) => wave))).toEqual(
      new Set(['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']),
    )
    expect(approved).toHaveLength(280)
    expect(audits.filter(({ status }) => status === 'submitted')).toHaveLength(16)
  })

  it('has two branches 12 points above the others', () => {
    const means = [...byBranch.keys()]
      .map(branch => ({ branch, mean: meanOf(branch) }))
      .toSorted((a, b) => b.mean - a.mean)
    const others = mean(means.slice(2).map(each => each.mean))
    expect(
      means
        .slice(0, 2)
        .map(({ branch }) => branch)
        .toSorted(),
    ).toEqual([...sample.summary.planted.best].toSorted())
    for (const best of means.slice(0, 2)) {
      expect(best.mean - others).toBeGreaterThan(11.5)
      expect(best.mean - others).toBeLessThan(12.5)
    }
    for (const other of means.slice(2)) expect(Math.abs(other.mean - others)).toBeLessThan(1.5)
  })

  it('has one branch that improves by 8, and only one', () => {
    const changes = [...byBranch.keys()]
      .map(branch => ({ branch, change: meanOf(branch, '2026-Q4') - meanOf(branch, '2026-Q1') }))
      .toSorted((a, b) => b.change - a.change)
    expect(changes[0]?.branch).toBe(sample.summary.planted.improving)
    expect(changes[0]?.change).toBeGreaterThan(7.2)
    expect(changes[0]?.change).toBeLessThan(8.8)
    expect(changes[1]?.change).toBeLessThan(3)
  })

  it('is weak in one moment everywhere', () => {
    const moments = grouped(
      approved.flatMap(({ document, answers }) =>
        scoreExactly(document, answers).moments.filter(({ percentUnits }) => percentUnits !== null),
      ),
      ({ code }) => code,
    )
    const means = [...moments]
      .map(([code, list]) => ({
        code,
        mean: mean(list.map(({ percentUnits }) => (percentUnits ?? 0) / 1e4)),
      }))
      .toSorted((a, b) => a.mean - b.mean)
    expect(means[0]?.code).toBe('needs')
    expect((means[1]?.mean ?? 0) - (means[0]?.mean ?? 0)).toBeGreaterThan(10)
    for (const [branch, visits] of byBranch) {
      const lowest = [
        ...grouped(
          visits.flatMap(visit => visit.score?.moments.filter(({ percent }) => percent !== null) ?? []),
          ({ code }) => code,
        ),
      ].toSorted((a, b) => mean(a[1].map(m => m.percent ?? 0)) - mean(b[1].map(m => m.percent ?? 0)))
      expect([branch, lowest[0]?.[0]]).toEqual([branch, 'needs'])
    }
  })

  it('has one shopper who uses a photo again, and nobody else', () => {
    const uses = audits.flatMap(({ id, shopper, evidence }) =>
      evidence.map(({ sha256 }) => ({ sha256, id, shopper })),
    )
    const again = [...grouped(uses, ({ sha256 }) => sha256).values()].filter(
      list => new Set(list.map(({ id }) => id)).size > 1,
    )
    expect(again).toHaveLength(1)
    expect(again[0]?.length).toBeGreaterThanOrEqual(3)
    expect(new Set(again[0]?.map(({ shopper }) => shopper))).toEqual(new Set([sample.summary.planted.reuser]))
  })

  it('has one branch with two visits in the last wave', () => {
    const counts = [...byBranch].map(([branch, visits]) => ({
      branch,
      n: visits.filter(({ wave }) => wave === '2026-Q4').length,
    }))
    expect(counts.filter(({ n }) => n < 3)).toEqual([{ branch: sample.summary.planted.sparse, n: 2 }])
  })

  it('has one impossible visit with its reason and a photo', () => {
    const impossible = audits.filter(({ status }) => status === 'impossible')
    expect(impossible).toHaveLength(1)
    expect(impossible[0]?.reason).toMatch(/закрыто/)
    expect(impossible[0]?.evidence).toHaveLength(1)
  })

  it('goes over to the second revision half-way', () => {
    const revisions = grouped(audits, ({ wave }) => wave ?? '')
    const used = [...revisions].map(([wave, list]) => [wave, [...new Set(list.map(a => a.revision))]])
    expect(Object.fromEntries(used)).toEqual({
      '2026-Q1': [1],
      '2026-Q2': [1],
      '2026-Q3': [2],
      '2026-Q4': [2],
    })
  })

  it('lacks nothing that submitting asks for, and copies no comment', () => {
    const comments = new Set<string>()
    const left = ['copied', 'uncommented'].map(twist => twisted(twist))
    for (const { id, document, answers, evidence, status } of audits) {
      if (status === 'draft' || status === 'impossible' || left.flat().includes(id)) continue
      const counts: Record<string, number> = {}
      for (const { question } of evidence) counts[question ?? ''] = 1
      expect(missingFields(document, answers, counts)).toEqual([])
      for (const { comment } of Object.values(answers)) {
        if (comment === undefined) continue
        expect(comments).not.toContain(comment)
        comments.add(comment)
        expect(comment).not.toMatch(/[{}]|undefined|NaN/)
      }
    }
  })

  it('tells every visit in 60 to 120 words, within the hours of a branch', () => {
    for (const { visit } of approved) {
      const words = (visit.narrative ?? '').split(/\s+/).length
      expect(words).toBeGreaterThanOrEqual(60)
      expect(words).toBeLessThanOrEqual(120)
      const contact = visit.contacts?.[0]
      expect(contact?.startedAt.slice(11) ?? '').toMatch(/^(09|1[0-6]):/)
      expect(contact?.endedAt?.slice(11) ?? '').toMatch(/^(09|1\d):/)
    }
  })

  it('never has a shopper in two places at once, nor at a branch in two waves in a row, but where it is planted', () => {
    const made = audits.filter(({ status }) => status !== 'draft')
    const twice = twisted('twoPlaces')
    expect(twice).toHaveLength(2)
    for (const visits of grouped(made, ({ shopper }) => shopper).values()) {
      const days = visits
        .filter(({ id }) => id !== twice[0])
        .map(({ visit }) => visit.contacts?.[0]?.startedAt.slice(0, 10))
      expect(new Set(days).size).toBe(days.length)
    }
    const again = twisted('rotation')
    expect(again).toHaveLength(1)
    const waves = ['2026-Q1', '2026-Q2', '2026-Q3', '2026-Q4']
    for (const visits of grouped(made, ({ shopper, branch }) => `${shopper} ${branch}`).values()) {
      const places = visits
        .filter(({ id }) => !again.includes(id))
        .map(({ wave }) => waves.indexOf(wave ?? ''))
      expect(new Set(places).size).toBe(places.length)
      for (const place of places) expect(places).not.toContain(place + 1)
    }
  })

  it('flags each planted visit for what it is', () => {
    const kinds = {
      hasty: ['shortVisit', 'straightLine'],
      copied: ['commentCopied'],
      reused: ['photoReused'],
      alike: ['photoAlike'],
      misdated: ['photoDateAway'],
      late: ['filledLate'],
      twoPlaces: ['twoPlaces'],
      rotation: ['rotation'],
      integrity: ['integrityWrong'],
      uncommented: ['commentMissing'],
    }
    for (const [twist, expected] of Object.entries(kinds)) {
      const ids = twisted(twist)
      expect([twist, ids.length]).toEqual([twist, twist === 'twoPlaces' ? 2 : 1])
      for (const id of ids) {
        const flags = readReviewed(sample.store.writer, id, '', '2026-11-20')?.flags ?? []
        expect(flags.map(({ kind }) => kind)).toEqual(expect.arrayContaining(expected))
      }
    }
  })

  it('keeps corrections and appeals apart from what branches come to', () => {
    const { summary } = sample
    expect(summary).toMatchObject({ returned: 1, rejected: 1, resubmitted: 3, corrected: 3 })
    expect(summary.appeals).toEqual({ changed: 1, upheld: 1, open: 1, overdue: 1 })
    const revised = audits.flatMap(({ id, status }) => {
      const causes = scoreRevisions(sample.store.writer, id).map(({ cause }) => cause)
      return causes.length > 1 ? [`${status}: ${causes.join(', ')}`] : []
    })
    expect(revised.toSorted()).toEqual([
      'approved: submitted, correction',
      'approved: submitted, correction, appeal',
      'approved: submitted, submitted',
      'approved: submitted, submitted',
      'submitted: submitted, correction',
      'submitted: submitted, submitted',
    ])
  })

  it('passes the integrity check', async () => {
    expect(await verifyStore(sample.folder)).toEqual([])
  }, 60_000)
})
