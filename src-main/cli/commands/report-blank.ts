import type { Language } from '../../../src-shared/model/settings.ts'
import { readChecklist } from '../../../src-shared/model/read-checklist.ts'
import { blankForm, blankFormOf } from '../../handlers/blank-form.ts'
import { openAccess } from '../open-access.ts'
import { readJson } from '../read-json.ts'
import { complainFaults, type Terminal } from '../terminal.ts'

interface Wish {
  /** A code, CODE/REVISION, or the path of a checklist file. */
  readonly checklist: string
  readonly dataFolder: string
  readonly lang: Language
}

/** The blank form's PDF; null when it can't be made, which has been said. A file needs no data folder. */
export async function reportBlank(wish: Wish, terminal: Terminal): Promise<Uint8Array | null> {
  return wish.checklist.endsWith('.json') ? ofFile(wish, terminal) : ofRevision(wish, terminal)
}

async function ofFile({ checklist: file, lang }: Wish, terminal: Terminal): Promise<Uint8Array | null> {
  const json = await readJson(file, terminal)
  if (!json) return null
  const read = readChecklist(json.json)
  if (read.ok) return (await blankFormOf(read.checklist, lang)).pdf
  complainFaults(terminal, file, read.faults)
  return null
}

async function ofRevision(wish: Wish, terminal: Terminal): Promise<Uint8Array | null> {
  const { checklist: name, dataFolder, lang } = wish
  const [, code = '', revision] = /^([^/]+)(?:\/([1-9]\d{0,6}))?$/.exec(name) ?? []
  const opened = await openAccess(dataFolder, terminal)
  if (!opened) return null
  try {
    const made = await blankForm(opened.context, {
      code,
      lang,
      ...(revision === undefined ? {} : { revision: Number(revision) }),
    })
    if (!made) terminal.complain(terminal.t('blank.unknown', { name }))
    return made && made.pdf
  } finally {
    await opened.close()
  }
}
