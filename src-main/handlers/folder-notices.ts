/** Folders that a service keeps in step with its servers, by the names they have on disk. */
const synchronised =
  /[\\/](OneDrive|Dropbox|Google ?Drive|iCloud ?Drive|Mobile Documents|Yandex\.?Disk|Яндекс\.?Диск|Nextcloud)\b/i

/** Warnings about where the data lies: a synchronised database can be copied half-written. */
export function folderNotices(folder: string): 'syncedFolder'[] {
  return synchronised.test(folder) ? ['syncedFolder'] : []
}
