import { answersFileSchema } from '../../../src-shared/model/answers-file.ts'
import { checklistSchema } from '../../../src-shared/model/checklist.ts'
import { packageManifestSchema } from '../../../src-shared/model/package/manifest.ts'
import { standardsFileSchema } from '../../../src-shared/model/standards-file.ts'
import { z } from '../../../src-shared/model/zod.ts'
import { readArguments, UsageError } from '../arguments.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

const schemas = new Map<string, z.ZodType>([
  ['checklist', checklistSchema],
  ['answers', answersFileSchema],
  ['standards', standardsFileSchema],
  ['package', packageManifestSchema],
])

/** `schema checklist|answers|standards|package`: the JSON Schema of a file as its author writes it, defaults left out;
 * of a package its manifest. */
export async function schema(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { positionals } = readArguments(args, {}, { min: 1, max: 1 })
  const found = schemas.get(positionals[0] ?? '')
  if (!found) throw new UsageError(positionals[0])
  printJson(terminal, z.toJSONSchema(found, { io: 'input' }))
  return Promise.resolve(0)
}
