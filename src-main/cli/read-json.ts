import { readFile } from 'node:fs/promises'
import type { Terminal } from './terminal.ts'

/** The JSON of a file; null when it can't be had, which has been said. */
export async function readJson(file: string, { t, complain }: Terminal): Promise<{ json: unknown } | null> {
  let text: string
  try {
    text = await readFile(file, 'utf8')
  } catch {
    complain(t('cli.file.missing', { file }))
    return null
  }
  try {
    const json: unknown = JSON.parse(text.replace(/^\uFEFF/, ''))
    return { json }
  } catch {
    complain(t('cli.file.notJson', { file }))
    return null
  }
}
