import { readyThreads } from '../exchange/arrivals/ready-threads.ts'
import { deviceKey } from '../exchange/device-key.ts'
import { sha256 } from '../store/content-hash.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import { assignmentDataSchema } from '../../src-shared/model/package/package-data.ts'
import { onlyFile } from '../exchange/packages/data-shapes.ts'
import { fingerprintOf } from '../exchange/packages/fingerprint.ts'
import { listExports } from '../store/exports.ts'
import { listImports, wasImported } from '../store/imports.ts'
import { listShoppers } from '../store/shoppers.ts'
import { listKeys, revokeKey } from '../store/trusted-keys.ts'
import { authorOf } from './author.ts'
import { exportPackages, waiting } from './exchange-export.ts'
import { inContract, refusePackageFault } from './exchange-faults.ts'
import { importPackage, lineOf, withPackage } from './exchange-import.ts'
import { procedures } from './procedures.ts'
import { progressStream } from './progress-stream.ts'
import { accepted } from './refuse.ts'
import { supervises } from './supervising.ts'

const { exchange: contract } = procedures

export const exchange = {
  inspect: contract.inspect.handler(({ context, input }) =>
    withPackage(
      context,
      input,
      async ({ opened, sender }) => {
        const { manifest, entries } = opened
        const { kind, id, created, organisation } = manifest
        const { name, fingerprint, trust } = sender
        const audits = entries.filter(({ path }) => path.startsWith('data/audit-')).length
        // Whoever looks at visits takes them in next.
        if (kind === 'audits' && supervises(context)) readyThreads(audits)
        const data =
          kind === 'assignment' ? await opened.json(onlyFile.assignment, assignmentDataSchema) : null
        if (data?.ok === false) return refusePackageFault(data.fault)
        return {
          kind,
          id,
          created,
          sender: { name, organisation, fingerprint, trust },
          seen: wasImported(context.store.reader, sha256(canonicalJson(manifest))),
          audits,
          assignments: data?.value.assignments.length ?? 0,
          bytes: entries.reduce((sum, { size }) => sum + size, 0),
        }
      },
      { again: true },
    ),
  ),
  import: contract.import.handler(async function* ({ context, input, signal }) {
    return yield* progressStream(
      (report, stop) => inContract(() => importPackage(context, input, report, stop)),
      signal,
    )
  }),
  imports: contract.imports.handler(({ context }) => listImports(context.store.reader).map(lineOf)),
  export: contract.export.handler(async function* ({ context, input, signal }) {
    return yield* progressStream(
      (report, stop) => inContract(() => exportPackages(context, input, report, stop)),
      signal,
    )
  }),
  handOver: contract.handOver.handler(({ context, input }) => ({
    state: context.outgoing.state(input.download),
  })),
  waiting: contract.waiting.handler(({ context }) => waiting(context)),
  exports: contract.exports.handler(({ context, input }) =>
    listExports(context.store.reader, input.wave).map(({ audits, ...line }) => ({
      ...line,
      audits: audits.length,
    })),
  ),
  keys: contract.keys.handler(({ context }) => {
    const { folder, reader } = context.store
    const aliases = new Map(listShoppers(reader).map(({ id, alias }) => [id, alias]))
    return {
      own: fingerprintOf(deviceKey(folder).publicKey),
      trusted: listKeys(reader).map(({ fingerprint, name, shopper, how, at, revokedAt }) => ({
        fingerprint,
        name,
        shopper: shopper === null ? null : (aliases.get(shopper) ?? shopper),
        how,
        at,
        revoked: revokedAt !== null,
      })),
    }
  }),
  revokeKey: contract.revokeKey.handler(({ context, input }) => {
    accepted(revokeKey(context.store.writer, input.fingerprint, authorOf(context).alias))
    return {}
  }),
}
