import {
  closeSync,
  copyFileSync,
  existsSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { basename, dirname, join, relative, resolve } from 'node:path'
import { z } from '../../../src-shared/model/zod.ts'
import { syncFile, syncFolder } from '../durable.ts'
import { pathsOf } from '../paths.ts'

const planSchema = z.object({
  /** Folder for what was there, within the data folder. */
  aside: z.string().regex(/^damaged-[\w-]+$/),
  /** Names of the files of the damaged database. */
  originals: z.array(z.enum(['vizit.sqlite', 'vizit.sqlite-wal', 'vizit.sqlite-shm', 'damage.json'])),
  heal: z.array(z.object({ from: z.string(), to: z.string() })),
  evidence: z.array(z.string()),
})
export type ExchangePlan = z.infer<typeof planSchema>

const planOf = (folder: string) => join(pathsOf(folder).repair, 'plan.json')

export function isPlanned(folder: string): boolean {
  return existsSync(planOf(folder))
}

/** From here on the repair is decided: a crash leaves it to the next start to end what `exchangeFiles` does. */
export function planExchange(folder: string, plan: ExchangePlan): void {
  const { repair } = pathsOf(folder)
  syncFile(join(repair, 'vizit.sqlite'))
  const draft = `${planOf(folder)}.draft`
  // The folder may have another name when it is opened next.
  const within = (path: string) => relative(folder, path)
  const heal = plan.heal.map(({ from, to }) => ({ from: within(from), to: within(to) }))
  const kept = { ...plan, heal, evidence: plan.evidence.map(within) }
  writeFileSync(draft, JSON.stringify(kept), { mode: 0o600 })
  syncFile(draft)
  renameSync(draft, planOf(folder))
  syncFolder(repair)
  syncFolder(folder)
}

/** The same bytes under a second name, where the file system has that; a copy where it has not. */
function keep(from: string, to: string): void {
  if (!existsSync(from) || existsSync(to)) return
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
  try {
    linkSync(from, to)
  } catch {
    const draft = `${to}.draft`
    copyFileSync(from, draft)
    const handle = openSync(draft, 'r+')
    fsyncSync(handle)
    closeSync(handle)
    renameSync(draft, to)
  }
}

/** Keeps what was there aside and puts the repaired database in its place; may be done again from any point. */
export function exchangeFiles(folder: string): void {
  const { repair, database } = pathsOf(folder)
  const kept = planSchema.parse(JSON.parse(readFileSync(planOf(folder), 'utf8')))
  const full = (path: string) => resolve(folder, path)
  const heal = kept.heal.map(({ from, to }) => ({ from: full(from), to: full(to) }))
  const plan = { ...kept, heal, evidence: kept.evidence.map(full) }
  const aside = join(folder, plan.aside)
  const fresh = join(repair, 'vizit.sqlite')
  mkdirSync(aside, { recursive: true, mode: 0o700 })
  if (existsSync(fresh)) {
    for (const name of plan.originals) keep(join(folder, name), join(aside, name))
    syncFolder(aside)
    // A log belongs to whatever database it stands beside: gone before the new one comes.
    for (const end of ['-wal', '-shm']) rmSync(`${database}${end}`, { force: true })
    syncFolder(folder)
    renameSync(fresh, database)
    syncFolder(folder)
  }
  for (const { from, to } of plan.heal) {
    if (!existsSync(from)) continue
    keep(to, join(aside, 'evidence', basename(to)))
    mkdirSync(dirname(to), { recursive: true, mode: 0o700 })
    renameSync(from, to)
    syncFolder(dirname(to))
  }
  for (const file of plan.evidence) {
    // One that was healed meanwhile has its right content.
    if (plan.heal.some(({ to }) => to === file)) continue
    keep(file, join(aside, 'evidence', basename(file)))
    rmSync(file, { force: true })
  }
  rmSync(pathsOf(folder).damage, { force: true })
  rmSync(planOf(folder))
  rmSync(repair, { recursive: true, force: true })
}
