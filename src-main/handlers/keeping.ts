/** Keeping the data: what the command line does with a folder without opening the app. */
export { lockInto } from '../exchange/packages/age-password.ts'
export { openBackup } from '../exchange/packages/open-backup.ts'
export { packageFault } from '../exchange/packages/package-fault.ts'
export { backupStore } from '../store/backup.ts'
export { verifyStore } from '../store/integrity.ts'
export { openReader } from '../store/open-store.ts'
export { restoreStore } from '../store/restore.ts'
export { systemClock } from './system-clock.ts'
