import { serveApp, type ServedApp } from './served-app.ts'
import { benchFolder } from './bench-folder.ts'
import type { Part } from './row.ts'
import type { Stage } from './stage.ts'

interface Measured {
  readonly title: string
  /** null: what it needs is not there. Loaded when asked for, so that one part's code does not warm another's. */
  readonly measure: (stage: Stage) => Promise<Part | null>
}

/** In the order of the table. */
const all = {
  start: {
    title: 'Start',
    measure: async () => (await import('./start-rows.ts')).startRows(),
  },
  scoring: {
    title: 'Scoring',
    measure: async () => (await import('./scoring-rows.ts')).scoringRows(),
  },
  statistics: {
    title: 'Statistics',
    measure: async () => (await import('./statistics-rows.ts')).statisticsRows(),
  },
  comparison: {
    title: 'Comparison',
    measure: async () => (await import('./comparison-rows.ts')).comparisonRows(),
  },
  scale: {
    title: 'Comparison at scale',
    measure: async stage => (await import('./scale-rows.ts')).scaleRows(stage),
  },
  saving: {
    title: 'Saving',
    measure: async () => (await import('./saving-rows.ts')).savingRows(),
  },
  import: {
    title: 'Import',
    measure: async () => (await import('./import-rows.ts')).importRows(),
  },
  reports: {
    title: 'Reports',
    measure: async () => (await import('./report-rows.ts')).reportRows(),
  },
  network: {
    title: 'Network of 200 branches',
    measure: async stage => (await import('./network-rows.ts')).networkRows(stage),
  },
  keys: {
    title: 'Scoring screen',
    measure: async stage => {
      const { keystrokeRows } = await import('./keystroke-rows.ts')
      return served('visits', async app => keystrokeRows(await stage.browser(), app, await bothPages(stage)))
    },
  },
  builder: {
    title: 'Checklist builder',
    measure: async stage => {
      const { builderRows } = await import('./builder-rows.ts')
      return served('drafts', async app => builderRows(await stage.browser(), app, await bothPages(stage)))
    },
  },
  page: {
    title: 'First page',
    measure: async stage => {
      const { pageRows } = await import('./page-rows.ts')
      return served('home', async app => pageRows(await stage.browser(), app, await stage.pages('real')))
    },
  },
  session: {
    title: 'A long session',
    measure: async stage => (await import('./session-rows.ts')).sessionRows(stage),
  },
} as const satisfies Record<string, Measured>

export type PartName = keyof typeof all

export const parts: Readonly<Record<PartName, Measured>> = all
export const partNames = Object.keys(all) as PartName[] // the keys of this very object

const bothPages = async (stage: Stage) => ({
  real: await stage.pages('real'),
  naive: await stage.pages('naive'),
})

async function served(folderName: string, measure: (app: ServedApp) => Promise<Part>): Promise<Part> {
  using folder = benchFolder(folderName)
  const app = await serveApp(folder.path)
  try {
    return await measure(app)
  } finally {
    await app.close()
  }
}
