import { setImmediate as breath } from 'node:timers/promises'
import { checkChain } from '../store/check-log.ts'
import type { IntegrityFault } from '../store/integrity-fault.ts'
import { logHead, logLength } from '../store/log.ts'
import { logFacets, readLog } from '../store/read-log.ts'
import type { Context } from './context.ts'
import { procedures } from './procedures.ts'

const mostFaults = 100

async function verify(context: Context) {
  const { reader } = context.store
  const faults: IntegrityFault[] = []
  for (const _ of checkChain(reader, fault => void (faults.length < mostFaults && faults.push(fault)))) {
    // Between two chunks the door answers others.
    await breath()
  }
  return {
    entries: logLength(reader),
    head: logHead(reader),
    faults: faults.map(({ code, id, name }) => ({
      code: code === 'RECORD_MISSING' ? code : ('LOG_BROKEN' as const),
      id,
      name,
    })),
  }
}

const { log: contract } = procedures

export const log = {
  list: contract.list.handler(({ context, input }) => readLog(context.store.reader, input)),
  facets: contract.facets.handler(({ context }) => logFacets(context.store.reader)),
  verify: contract.verify.handler(({ context }) => verify(context)),
}
