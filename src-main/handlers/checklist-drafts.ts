import { procedures } from './procedures.ts'
import { refuse } from './refuse.ts'

const { checklistDrafts: contract } = procedures

export const checklistDrafts = {
  list: contract.list.handler(() => refuse('NOT_HERE')),
  get: contract.get.handler(() => refuse('NOT_HERE')),
  create: contract.create.handler(() => refuse('NOT_HERE')),
  open: contract.open.handler(() => refuse('NOT_HERE')),
  save: contract.save.handler(() => refuse('NOT_HERE')),
  publish: contract.publish.handler(() => refuse('NOT_HERE')),
  discard: contract.discard.handler(() => refuse('NOT_HERE')),
  restore: contract.restore.handler(() => refuse('NOT_HERE')),
  importForm: contract.importForm.handler(() => refuse('NOT_HERE')),
}
