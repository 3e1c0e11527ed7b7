import { v7 } from 'uuid'
import { takeAudits } from '../../../src-main/exchange/arrivals/take-audits.ts'
import { openPackage } from '../../../src-main/exchange/packages/open-package.ts'
import type { ImportedPackage } from '../../../src-main/store/imports.ts'
import type { Act } from './act.ts'

/** Takes a package of visits in. */
export const take: Act = async ({ folder }, say, [file = '', text = '']) => {
  // Our own test wrote it.
  const line = JSON.parse(text) as ImportedPackage
  say({ began: true })
  const opened = await openPackage(file)
  if (!opened.ok) throw new Error(opened.fault.code)
  const result = await takeAudits({
    folder,
    opened: opened.value,
    sender: { fingerprint: line.fingerprint, shopper: 'A-1', colleague: false },
    import: { ...line, uid: v7() },
    author: 'S-1',
    now: new Date(),
  })
  if (!result.ok) throw new Error(JSON.stringify(result.fault))
  say({ taken: true })
  await opened.value.close()
}
