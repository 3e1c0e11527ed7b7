import { join } from 'node:path'
import { benchFolder } from './bench-folder.ts'
import { builderRows } from './builder-rows.ts'
import { buildPages } from './build-pages.ts'
import { startChromium } from './chromium.ts'
import { comparisonRows } from './comparison-rows.ts'
import { importRows } from './import-rows.ts'
import { keystrokeRows } from './keystroke-rows.ts'
import { machineFacts } from './machine-facts.ts'
import { pageRows } from './page-rows.ts'
import { printPart } from './print-part.ts'
import { reportRows } from './report-rows.ts'
import { savingRows } from './saving-rows.ts'
import { scoringRows } from './scoring-rows.ts'
import { serveApp } from './served-app.ts'
import { statisticsRows } from './statistics-rows.ts'

// Times vary with the machine, so nothing here fails; a ratio over its budget is marked.
console.log(await machineFacts())
const from = performance.now()
printPart('Scoring', await scoringRows())
printPart('Statistics', await statisticsRows())
printPart('Comparison', await comparisonRows())
printPart('Saving', await savingRows())
printPart('Import', await importRows())
printPart('Reports', await reportRows())
await inChromium()
console.log(`\n${Math.round((performance.now() - from) / 1000)} s`)

async function inChromium(): Promise<void> {
  using built = benchFolder('pages')
  using network = benchFolder('network')
  using visits = benchFolder('visits')
  using authoring = benchFolder('authoring')
  const pages = { real: join(built.path, 'real'), naive: join(built.path, 'naive') }
  await buildPages(pages.real, 'real')
  await buildPages(pages.naive, 'naive')
  const browser = await startChromium()
  const sample = await serveApp(network.path)
  const empty = await serveApp(visits.path)
  const drafts = await serveApp(authoring.path)
  try {
    printPart('Scoring screen', await keystrokeRows(browser, empty, pages))
    printPart('Checklist builder', await builderRows(browser, drafts, pages))
    printPart('First page', await pageRows(browser, sample, pages.real))
  } finally {
    await browser.close()
    await sample.close()
    await empty.close()
    await drafts.close()
  }
}
