// node exchange-child.ts FOLDER plan | FOLDER N: a repair killed when it is decided, or its exchange before the Nth step
import { v7 } from 'uuid'
import { exchangeFiles } from '../../src-main/store/salvage/exchange-files.ts'
import { repairStore } from '../../src-main/store/salvage/repair-store.ts'
import { killAt } from './kill-at.ts'

const [folder = '', step = ''] = process.argv.slice(2)
if (step === 'plan') {
  killAt(-1, 'plan.json')
  await repairStore(folder, { clock: { now: () => new Date() }, newId: v7 })
} else {
  const { taken } = killAt(Number(step))
  exchangeFiles(folder)
  process.stdout.write(String(taken()))
}
