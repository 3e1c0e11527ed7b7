// A process that takes a package in until it is made to stop: node import-child.ts FOLDER JOB (file and line as JSON)
import { v7 } from 'uuid'
import { takeAudits } from '../../src-main/exchange/arrivals/take-audits.ts'
import { openPackage } from '../../src-main/exchange/packages/open-package.ts'
import type { ImportedPackage } from '../../src-main/store/imports.ts'
import { openStore } from '../../src-main/store/open-store.ts'

const [folder = '', text = ''] = process.argv.slice(2)
// Our own test wrote it.
const { file, line } = JSON.parse(text) as { file: string; line: ImportedPackage }
const say = (said: unknown) => process.stdout.write(`${JSON.stringify(said)}\n`)

const store = openStore(folder, { clock: { now: () => new Date() }, newId: v7 })
if (!store.ok) throw new Error(store.fault.code)
say({ began: true })
const began = performance.now()
const opened = await openPackage(file)
if (!opened.ok) throw new Error(opened.fault.code)
const result = await takeAudits({
  folder,
  opened: opened.value,
  sender: { fingerprint: line.fingerprint, shopper: 'A-1', colleague: false },
  import: line,
  author: 'S-1',
  now: new Date(),
})
say(result.ok ? { took: performance.now() - began } : { fault: result.fault })
await opened.value.close()
store.value.close()
