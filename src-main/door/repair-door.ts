import { languageSchema, type Language } from '../../src-shared/model/settings.ts'
import { repairAside } from '../handlers/repairing/repair-aside.ts'
import type { RepairOutcome } from '../handlers/repairing/outcome.ts'
import { translator } from '../../src-shared/messages/translator.ts'
import { systemLanguage } from '../handlers/system-language.ts'
import type { Door } from './door.ts'
import { repairPage, repairCourse } from './repair-page.ts'

/** Opens the repaired folder and lets its door stand here; gives why that failed, null where it did not. */
type Open = () => Promise<string | null>

function languageOf(request: Request, otherwise: Language): Language {
  const asked = languageSchema.safeParse(new URL(request.url).searchParams.get('lang'))
  if (asked.success) return asked.data
  const [spoken] =
    request.headers
      .get('accept-language')
      ?.toLowerCase()
      .match(/\b(ru|en)\b/) ?? []
  return languageSchema.safeParse(spoken).data ?? otherwise
}

async function repairAndOpen(folder: string, open: Open): Promise<RepairOutcome> {
  try {
    const outcome = await repairAside(folder)
    const why = outcome.ok ? await open() : null
    return why === null ? outcome : { ok: false, why: { ru: why, en: why } }
  } catch (error) {
    // Its message may quote a path or what somebody typed: the kind tells support enough.
    const kind = error instanceof Error ? error.name : typeof error
    const why = (language: Language) => translator(language)('repair.page.unforeseen', { kind })
    return { ok: false, why: { ru: why('ru'), en: why('en') } }
  }
}

/**
 * Stands where the door would, while the folder is damaged: offers the repair, and tells what came of it. `otherwise`:
 * the language where the request names none.
 */
export function repairDoor(folder: string, open: Open, otherwise = systemLanguage()): Door {
  let working: Promise<RepairOutcome> | null = null
  return request => {
    const { pathname } = new URL(request.url)
    const page = { folder, language: languageOf(request, otherwise) }
    const asks = request.method === 'POST' && pathname === '/repair'
    if (!asks && (request.method !== 'GET' || pathname !== '/'))
      return Promise.resolve(new Response(null, { status: 404 }))
    if (!asks && working === null) return Promise.resolve(repairPage(page))
    // A second press, or the page loaded anew, waits for the first.
    working ??= repairAndOpen(folder, open).finally(() => {
      working = null
    })
    return Promise.resolve(repairCourse(page, working))
  }
}
