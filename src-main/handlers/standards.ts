import { procedures } from './procedures.ts'
import { refuse } from './refuse.ts'

const { standards: contract } = procedures

export const standards = {
  list: contract.list.handler(() => refuse('NOT_HERE')),
  get: contract.get.handler(() => refuse('NOT_HERE')),
  save: contract.save.handler(() => refuse('NOT_HERE')),
  setStatus: contract.setStatus.handler(() => refuse('NOT_HERE')),
  previewImport: contract.previewImport.handler(() => refuse('NOT_HERE')),
  import: contract.import.handler(() => refuse('NOT_HERE')),
}
