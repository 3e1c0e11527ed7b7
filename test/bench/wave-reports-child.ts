import { makeWaveReports } from '../../src-main/handlers/wave-reports/make.ts'
import { threadContext } from '../../src-main/handlers/wave-reports/thread-context.ts'
import { timeOf } from './measure.ts'
import { watchThread } from './watch-thread.ts'

// Started by branch-report-rows.ts, whose own thread is full of what it printed: makes the branch reports of a wave.
const [folder = '', wave = '', out = ''] = process.argv.slice(2)
const context = threadContext(folder)
const wish = {
  wave,
  documents: ['branch' as const],
  lang: 'ru' as const,
  paper: 'A4' as const,
  privacy: true,
}
let made = 0
let ms = 0
const watched = await watchThread(async () => {
  ms = await timeOf(async () => {
    made = (await makeWaveReports(context, wish, out, () => undefined)).made.length
  })
})
console.log(JSON.stringify({ made, ms, watched }))
