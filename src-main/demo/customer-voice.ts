import type { Criterion } from '../../src-shared/model/closed-lists.ts'
import type { RatingRead } from '../../src-shared/model/rating.ts'
import { addSums } from '../../src-shared/statistics/percent-sums.ts'
import { aggregatesOf } from '../store/aggregates.ts'
import { branchByCode } from '../store/branches.ts'
import type { Reader } from '../store/connection.ts'
import { sha256 } from '../store/content-hash.ts'
import { importRatings } from '../store/ratings.ts'
import { fromUnits } from '../store/units.ts'
import type { Agenda } from './agenda.ts'
import type { Desk } from './desk.ts'
import { randomOf, type Random } from './random.ts'
import { dateOf, day, midnight, today } from './sample-calendar.ts'
import { reviewText } from './sample-reviews.ts'
import { supervisor } from './sample-shoppers.ts'

/** About so many ratings in all; a large network has them in its first branches. */
const total = 400
const branchesAtMost = 12
const about: readonly (Criterion | null)[] = [null, 'speed', 'competence', 'courtesy', 'environment']
const hour = day / 24
const checklist = 'bank-branch'
/** Percent of a usual branch. */
const usual = 77

/** A survey of the last wave's customers. They agree with the shoppers but in one of the best branches. */
export function customerVoice({ plan, seeded }: Desk, agenda: Agenda, seed: number): void {
  const last = plan.waves.at(-1)
  if (last === undefined) return
  const at = midnight(today) + 12 * hour
  agenda.add(at, () =>
    seeded.act(at, () => {
      const random = randomOf(seed, 12)
      const { branches, planted } = plan
      const unhappy = planted.best[0]
      const asked = [...branches.keys()].slice(0, branchesAtMost)
      // The one that disagrees is always among those asked.
      if (unhappy !== undefined && !asked.includes(unhappy)) asked[0] = unhappy
      const each = Math.floor(total / asked.length)
      const lines = asked.flatMap(place => {
        const branch = branchByCode(seeded.writer, branches[place]?.fields.code ?? '')
        if (branch === null) return []
        const level = place === unhappy ? 2.4 : levelOf(seeded.writer, last.code, branch.code)
        return Array.from({ length: each }, (_, turn) =>
          ratingOf(random, branch.id, turn, level, [last.from, last.lastVisit]),
        )
      })
      const file = 'Опрос клиентов.csv'
      const content = { file, sha256: sha256(JSON.stringify(lines)), scale: { low: 1, high: 5 }, lines }
      return importRatings(seeded.writer, { ...content, author: supervisor })
    }),
  )
}

/** Around 4 of 5, higher where the visits of the wave went better. */
function levelOf(reader: Reader, wave: string, branch: string): number {
  const sums = addSums(
    [1, 2].flatMap(revision =>
      aggregatesOf(reader, wave, { code: checklist, revision }, 'total').filter(row => row.branch === branch),
    ),
  )
  const percent = sums.n === 0 ? usual : fromUnits(sums.sum / sums.n)
  return 4 + (percent - usual) * 0.06
}

function ratingOf(
  random: Random,
  branch: string,
  turn: number,
  level: number,
  [from, to]: readonly [string, string],
): RatingRead {
  // The visit as a whole is rated twice as often as each criterion.
  const criterion = about[Math.max(0, (turn % (about.length + 1)) - 1)] ?? null
  const rating = Math.max(1, Math.min(5, Math.round(level + random.bell() * 0.8)))
  const days = Math.round((midnight(to) - midnight(from)) / day)
  const givenOn = dateOf(midnight(from) + random.int(0, days) * day)
  const text = random.chance(0.45) ? reviewText(random, criterion, rating) : ''
  return { branch, givenOn, criterion, rating, text }
}
