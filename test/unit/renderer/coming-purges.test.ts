import { expect, it } from 'vitest'
import { comingPurges } from '../../../src-renderer/screens/retention/coming-purges.ts'

const wave = {
  wave: '2026-Q4',
  title: '',
  evidenceUntil: '2027-06-30',
  visitsUntil: '2029-06-30',
  evidenceDue: false,
  visitsDue: false,
  audits: 5,
  withEvidence: 3,
  working: 0,
  files: 7,
  bytes: 700,
  purgedAudits: 0,
  purgedEvidence: 0,
}

it('each date stands by itself, the nearest first, and only where it touches something', () => {
  const waves = [
    wave,
    {
      ...wave,
      wave: '2025-Q4',
      evidenceUntil: '2026-06-30',
      evidenceDue: true,
      files: 0,
      bytes: 0,
      visitsUntil: '2028-06-30',
    },
    { ...wave, wave: '2024-Q4', evidenceUntil: null, visitsUntil: null },
  ]
  expect(comingPurges(waves).map(({ date, what, audits, files }) => [date, what, audits, files])).toEqual([
    ['2027-06-30', 'evidence', 3, 7],
    ['2028-06-30', 'visits', 5, 0],
    ['2029-06-30', 'visits', 5, 7],
  ])
})
