import { join } from 'node:path'

/** Where each thing stands in a data folder. */
export function pathsOf(folder: string) {
  const evidence = join(folder, 'evidence')
  return {
    database: join(folder, 'vizit.sqlite'),
    owner: join(folder, 'owner.sqlite'),
    holder: join(folder, 'owner.json'),
    backups: join(folder, 'backups'),
    /** What was found wrong with the database, until it is repaired. */
    damage: join(folder, 'damage.json'),
    /** A repair at work; with its plan in it, only the exchange of the files is left to do. */
    repair: join(folder, 'repair.draft'),
    /** Ed25519, signs packages and reports. */
    deviceKey: join(folder, 'device-key.pem'),
    evidence,
    /** Files on their way in; whatever is found here at start was never acknowledged. */
    incoming: join(evidence, 'incoming'),
    /** Two hex digits of folders keep listings short. */
    evidenceFile: (sha256: string) => join(evidence, sha256.slice(0, 2), sha256),
  }
}
