/** Keeping the data: what the command line does with a folder without opening the app. */
export { backupStore } from '../store/backup.ts'
export { verifyStore } from '../store/integrity.ts'
export { openReader } from '../store/open-store.ts'
export { restoreStore } from '../store/restore.ts'
