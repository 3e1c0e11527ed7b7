import type { ExchangeProgress } from '../../src-shared/contract/exchange.ts'
import type { Terminal } from './terminal.ts'

/** Runs long work with a line of progress where somebody watches; Ctrl+C stops it. */
export async function whileRunning<Value>(
  { t, show }: Terminal,
  work: (report: (progress: ExchangeProgress) => void, signal: AbortSignal) => Promise<Value>,
): Promise<Value> {
  const stop = new AbortController()
  const interrupt = () => stop.abort()
  process.once('SIGINT', interrupt)
  const report = ({ stage, done, total }: ExchangeProgress) => {
    const share = total === null || total === 0 ? '' : ` ${Math.floor((done / total) * 100)} %`
    show?.(`${t(`exchange.receive.stage.${stage}`)}…${share}`)
  }
  try {
    return await work(report, stop.signal)
  } finally {
    process.removeListener('SIGINT', interrupt)
    show?.('')
  }
}
