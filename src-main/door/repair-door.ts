import { v7 as newId } from 'uuid'
import { translator } from '../../src-shared/messages/translator.ts'
import { repairStore, systemClock } from '../handlers/keeping.ts'
import { openFailure } from '../handlers/open-failure.ts'
import { systemLanguage } from '../handlers/system-language.ts'
import type { Door } from './door.ts'
import { repairPage } from './repair-page.ts'

/** What did not go well, in words; null for a folder that is whole now. */
export async function repairFolder(folder: string): Promise<string | null> {
  const repaired = await repairStore(folder, { clock: systemClock, newId })
  const t = translator(systemLanguage())
  if (!repaired.ok) return openFailure(repaired.fault, t).message
  return repaired.value.left.length === 0 ? null : t('repair.left')
}

/** Stands where the door would, while the folder is damaged: offers the repair and, when it is done, says so. */
export function repairDoor(folder: string, repaired: () => Promise<string | null>): Door {
  let working: Promise<string | null> | null = null
  return async request => {
    const { pathname } = new URL(request.url)
    if (request.method !== 'POST') {
      return pathname === '/' ? repairPage(folder, { kind: 'offered' }) : new Response(null, { status: 404 })
    }
    if (pathname !== '/repair') return new Response(null, { status: 404 })
    // A second press waits for the first.
    working ??= repairFolder(folder).then(why => why ?? repaired())
    const why = await working
    working = null
    if (why !== null) return repairPage(folder, { kind: 'failed', why })
    return new Response(null, { status: 303, headers: { location: '/' } })
  }
}
