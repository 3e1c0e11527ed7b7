import type { Exported, ExchangeProgress, ExportWish } from '../../../src-shared/contract/exchange.ts'
import { useLongWork } from '../../app/use-long-work.ts'
import { client } from '../../client.ts'

/** Makes packages: how far it is, what came out, and a way to stop. */
export function useExport() {
  const { progress, ...work } = useLongWork<ExportWish, ExchangeProgress, Exported>((wish, signal) =>
    client.exchange.export(wish, { signal }),
  )
  return { ...work, course: progress && { kind: 'importing' as const, ...progress } }
}
