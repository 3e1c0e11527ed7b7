import type { Evidence } from '../../../src-shared/model/evidence.ts'

/** What evidence may be, by its first bytes; a name or a claimed type proves nothing. */
export const evidenceKinds: Readonly<Record<string, Evidence['kind']>> = {
  'image/jpeg': 'photo',
  'image/png': 'photo',
  'image/webp': 'photo',
  'image/heic': 'photo',
  'image/heif': 'photo',
  'audio/mpeg': 'audio',
  'audio/mp4': 'audio',
  'audio/x-m4a': 'audio',
  'audio/ogg': 'audio',
  'audio/wav': 'audio',
  'application/pdf': 'document',
}

const endings: Readonly<Record<string, readonly string[]>> = {
  'image/jpeg': ['jpg', 'jpeg', 'jpe', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif', 'hif'],
  'image/heif': ['heic', 'heif', 'hif'],
  'audio/mpeg': ['mp3', 'mpga'],
  'audio/mp4': ['m4a', 'mp4', 'm4b'],
  'audio/x-m4a': ['m4a', 'mp4', 'm4b'],
  'audio/ogg': ['ogg', 'oga', 'opus'],
  'audio/wav': ['wav', 'wave'],
  'application/pdf': ['pdf'],
}

/** False for a name whose ending promises another kind; a name without one promises nothing. */
export function endingFits(name: string, mime: string): boolean {
  // «Чек от 12.11» has no ending: one begins with a letter.
  const ending = /\.([a-z][a-z0-9]{1,4})$/i.exec(name)?.[1]
  return ending === undefined || endings[mime]?.includes(ending.toLowerCase()) === true
}
