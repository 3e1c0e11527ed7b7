/** Folders that a service keeps in step with its servers, by the names they have on disk. */
// No \b at the end: it knows Latin letters only.
const synchronised =
  /[\\/](OneDrive|Dropbox|Google ?Drive|iCloud ?Drive|Mobile Documents|Yandex\.?Disk|Яндекс\.?Диск|Nextcloud)(?![\p{L}\d])/iu

/** Warnings about where the data lies: a synchronised database can be copied half-written. */
export function folderNotices(folder: string): 'syncedFolder'[] {
  return synchronised.test(folder) ? ['syncedFolder'] : []
}
