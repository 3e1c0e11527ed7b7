import { benchFolder } from './bench-folder.ts'
import { branchReportRows } from './branch-report-rows.ts'
import { clickRow } from './click-row.ts'
import { heatRows } from './heat-rows.ts'
import { makeNetwork } from './make-network.ts'
import type { Part } from './row.ts'
import { serveBeside } from './served-app.ts'
import type { Stage } from './stage.ts'

const size = { branches: 200, waves: 2, visits: 3 }
const wave = '2026-Q4'

/** A network of 200 branches on the screen and on paper. */
export async function networkRows(stage: Stage): Promise<Part> {
  using folder = benchFolder('network')
  const seconds = await makeNetwork(folder.path, size)
  const pages = await stage.pages('real')
  const reports = await branchReportRows(folder.path, wave)
  const app = await serveBeside(folder.path)
  try {
    const heat = await heatRows(await stage.browser(), app, pages)
    const click = await clickRow(await stage.browser(), folder.path, pages, `${size.branches} branches`)
    return {
      rows: [...reports.rows, ...heat.rows, ...click.rows],
      notes: [
        ...reports.notes,
        ...heat.notes,
        ...click.notes,
        `${size.branches} branches, ${size.waves} waves, ${size.visits} visits each, made up in ${Math.round(seconds)} s`,
      ],
    }
  } finally {
    await app.close()
  }
}
