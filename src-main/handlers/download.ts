/** A file made to be saved: `name` is what a person would call it. */
export interface Download {
  readonly name: string
  readonly type: string
  readonly bytes: Uint8Array<ArrayBuffer>
}

export const downloadTypes = {
  json: 'application/json; charset=utf-8',
  csv: 'text/csv; charset=utf-8',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
} as const
export type DownloadKind = keyof typeof downloadTypes

/** The kind a file is to have by how it is named; null for any other. */
export function kindOfName(name: string): DownloadKind | null {
  const kinds = ['json', 'csv', 'xlsx'] as const
  return kinds.find(kind => name.toLowerCase().endsWith(`.${kind}`)) ?? null
}

export function download(name: string, kind: DownloadKind, content: string | Uint8Array): Download {
  return {
    name: `${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '-')}.${kind}`,
    type: downloadTypes[kind],
    bytes: new Uint8Array(typeof content === 'string' ? Buffer.from(content) : content),
  }
}
