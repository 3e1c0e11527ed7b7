import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from '../../src-shared/model/zod.ts'
import { programFolder } from './program-folder.ts'

const packageSchema = z.object({ version: z.string() })

export async function programVersion(): Promise<string> {
  return packageSchema.parse(JSON.parse(await readFile(join(programFolder, 'package.json'), 'utf8'))).version
}
