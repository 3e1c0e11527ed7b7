import type { WaveFields } from '../../src-shared/model/wave.ts'

/** What a wave is until more is said of it. */
export const plainWave: Omit<WaveFields, 'code' | 'from' | 'to'> = {
  title: '',
  pilot: false,
  target: null,
  checklists: [],
  visits: 1,
  branches: [],
  shoppers: [],
  brief: null,
  scenarios: [],
  fee: null,
  stripPhotos: false,
  evidenceUntil: null,
  visitsUntil: null,
}
