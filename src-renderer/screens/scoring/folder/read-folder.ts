const picture = /\.(jpe?g|png|webp|heic|heif)$/i

/** The photos among files, without what phones and computers hide in their folders. */
export function photosOf(files: Iterable<File>): File[] {
  return [...files].filter(({ name }) => picture.test(name) && !name.startsWith('.'))
}

/** The folders among what was dropped. Must be asked while the drop is handled: the list is empty afterwards. */
export function droppedFolders(items: DataTransferItemList | undefined): FileSystemDirectoryEntry[] {
  return [...(items ?? [])].flatMap(item => {
    const entry = item.webkitGetAsEntry()
    return entry !== null && isFolder(entry) ? [entry] : []
  })
}

/** Every photo below the folders. */
export async function photosBelow(folders: readonly FileSystemDirectoryEntry[]): Promise<File[]> {
  const files: File[] = []
  const left: FileSystemEntry[] = [...folders]
  for (let entry = left.pop(); entry !== undefined; entry = left.pop()) {
    if (isFolder(entry)) left.push(...(await entriesOf(entry)))
    else if (isFile(entry) && picture.test(entry.name)) files.push(await fileOf(entry))
  }
  return photosOf(files)
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory
const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile

const fileOf = (entry: FileSystemFileEntry) => new Promise<File>((done, failed) => entry.file(done, failed))

/** A reader gives a hundred entries at a time, and none at the end. */
async function entriesOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader()
  const all: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed))
    if (some.length === 0) return all
    all.push(...some)
  }
}
