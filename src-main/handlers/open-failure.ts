import type { Translate } from '../../src-shared/messages/translator.ts'
import type { OpenContextFault } from './open-context.ts'

/** Why a data folder is not opened, in words: what happened, what is safe, what to do next. */
export interface OpenFailure {
  readonly code: OpenContextFault['code']
  readonly message: string
}

export function openFailure(reason: OpenContextFault, t: Translate): OpenFailure {
  const { code } = reason
  switch (code) {
    case 'STORE_HELD': {
      const { holder } = reason
      const message = holder
        ? t('cli.open.STORE_HELD', { pid: holder.pid, host: holder.host, address: holder.address ?? '–' })
        : t('cli.open.heldByUnknown')
      return { code, message }
    }
    case 'STORE_NEWER':
    case 'STORE_OLDER':
      return { code, message: t(`cli.open.${code}`, { found: reason.found, known: reason.known }) }
    case 'STORE_DAMAGED':
    case 'STORE_FAILED':
      return { code, message: t(`cli.open.${code}`, { detail: reason.detail }) }
    case 'STORE_BUSY':
    case 'STORE_FULL':
    case 'STORE_READ_ONLY':
    case 'STORE_MISSING':
    case 'STORE_FOREIGN':
    case 'FOLDER_REMOTE':
      return { code, message: t(`cli.open.${code}`) }
  }
}
