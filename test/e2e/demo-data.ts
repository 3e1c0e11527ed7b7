import { cp } from 'node:fs/promises'
import { inject } from 'vitest'

/** A small sample network, the same each time. */
export async function demoData(dataFolder: string): Promise<void> {
  await cp(inject('sample'), dataFolder, { recursive: true, preserveTimestamps: true })
}
