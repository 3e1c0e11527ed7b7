import { v7 } from 'uuid'
import { repairStore } from '../../src-main/store/salvage/repair-store.ts'

const [folder = ''] = process.argv.slice(2)
process.stdout.write('"begun"\n')
await repairStore(folder, { clock: { now: () => new Date() }, newId: v7 })
