import { fileKind } from './file-kind.ts'
import { procedures } from './procedures.ts'
import { refuseFile } from './refuse.ts'

export const files = {
  kind: procedures.files.kind.handler(async ({ context, input }) => {
    const file = context.uploads.find(input.upload) ?? refuseFile('gone')
    const found = await fileKind(file)
    return found.ok ? { kind: found.value.kind, name: file.name } : refuseFile(found.fault)
  }),
}
