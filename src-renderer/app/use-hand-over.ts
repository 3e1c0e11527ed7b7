import { useQuery } from '@tanstack/react-query'
import type { HandOver } from '../../src-shared/contract/exchange.ts'
import { api } from '../client.ts'

/** How often it is asked whether the file was saved, ms: the browser does not tell the page. */
const askEvery = 1_000

/** Where a made file stands, until it was saved or is gone; undefined before the first answer. */
export function useHandOver(download: string): HandOver | undefined {
  const handOver = useQuery({
    ...api.exchange.handOver.queryOptions({ input: { download } }),
    refetchInterval: ({ state: { data } }) =>
      data?.state === 'left' || data?.state === 'gone' ? false : askEvery,
  })
  return handOver.data?.state
}
