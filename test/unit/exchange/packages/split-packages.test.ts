import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitPackages } from '../../../../src-main/exchange/packages/split-packages.ts'

const evidence = fc.nat({ max: 30 }).map(name => ({ sha256: String(name), bytes: 500 + name * 10 }))
const audit = fc.record({ record: fc.nat({ max: 2000 }), evidence: fc.array(evidence, { maxLength: 4 }) })

it('parts keep every audit in its order, below the limit, and none is needlessly small', () => {
  fc.assert(
    fc.property(
      fc.array(audit, { maxLength: 40 }),
      fc.integer({ min: 4000, max: 20_000 }),
      (audits, most) => {
        const parts = splitPackages(audits, most)
        expect(parts.flat()).toEqual(audits)
        const weigh = (part: typeof audits) => {
          const files = new Map(part.flatMap(one => one.evidence.map(({ sha256, bytes }) => [sha256, bytes])))
          return [...files.values(), ...part.map(({ record }) => record)].reduce(
            (sum, bytes) => sum + bytes + 600,
            0,
          )
        }
        for (const [at, part] of parts.entries()) {
          expect(part.length === 1 || weigh(part) <= most).toBe(true)
          const next = parts[at + 1]?.[0]
          expect(next === undefined || weigh([...part, next]) > most).toBe(true)
        }
      },
    ),
  )
})
