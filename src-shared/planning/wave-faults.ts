import { fault, type Fault } from '../model/fault.ts'
import type { WaveFields } from '../model/wave.ts'

type Checked = Pick<WaveFields, 'from' | 'to'> & Partial<Pick<WaveFields, 'evidenceUntil' | 'visitsUntil'>>

/** What the dates of a wave contradict each other in: it ends before it starts, or forgets before it ends. */
export function waveFaults({ from, to, evidenceUntil, visitsUntil }: Checked): Fault[] {
  const faults: Fault[] = []
  if (to < from) faults.push(fault(['to'], 'endsBeforeStart', to))
  for (const [name, date] of [
    ['evidenceUntil', evidenceUntil],
    ['visitsUntil', visitsUntil],
  ] as const) {
    if (date && date < to) faults.push(fault([name], 'tooEarly', date, to))
  }
  return faults
}
