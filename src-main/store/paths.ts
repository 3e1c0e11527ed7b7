import { join } from 'node:path'

/** Where each thing stands in a data folder. */
export function pathsOf(folder: string) {
  const evidence = join(folder, 'evidence')
  return {
    database: join(folder, 'vizit.sqlite'),
    owner: join(folder, 'owner.sqlite'),
    holder: join(folder, 'owner.json'),
    backups: join(folder, 'backups'),
    evidence,
    /** Files on their way in; whatever is found here at start was never acknowledged. */
    incoming: join(evidence, 'incoming'),
    /** Two hex digits of folders keep listings short. */
    evidenceFile: (sha256: string) => join(evidence, sha256.slice(0, 2), sha256),
  }
}
