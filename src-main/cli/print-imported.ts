import { localised } from '../../src-shared/format/localised.ts'
import type { Loss } from '../../src-shared/model/form-loss.ts'
import { lossWords } from '../../src-shared/wording/loss-words.ts'
import { systemLanguage } from '../handlers/system-language.ts'
import { printPackage } from './print-package.ts'
import type { Imported } from './import-file.ts'
import type { Terminal } from './terminal.ts'

/** What an import did, in words; of a dry run, also what each row would change. */
export function printImported(imported: Imported, terminal: Terminal): void {
  const { t, print } = terminal
  switch (imported.kind) {
    case 'package':
      return printPackage(imported.package, terminal)
    case 'checklist':
      for (const { code, revision, change } of imported.checklists) {
        print(t('cli.imported.checklist', { code, revision, change: t(`cli.imported.${change}`) }))
      }
      return
    case 'standards':
      print(t('cli.imported.standards', { ...imported.standards }))
      if (imported.ignored.length > 0) {
        print(`  ${t('cli.imported.ignored', { columns: imported.ignored.join(', ') })}`)
      }
      for (const { code, text, change, fields } of imported.rows ?? []) {
        const names = fields.map(field => t(`standards.field.${field}`))
        const what = names.length === 0 ? '' : ` (${names.join(', ')})`
        print(`  ${change === 'added' ? '+' : '~'} ${code}: ${localised(text, systemLanguage())}${what}`)
      }
      return
    case 'branches':
      print(t('cli.imported.branches', { ...imported.branches }))
      for (const { branch, change } of imported.rows ?? []) {
        print(`  ${change === 'new' ? '+' : '~'} ${branch.code ?? ''}: ${branch.name ?? ''}`)
      }
      return
    case 'form': {
      const { code, questions } = imported.draft
      print(t('cli.imported.form', { code, count: questions }))
      for (const loss of imported.losses) print(`  ${placeOf(loss, t)}: ${lossWords(loss, t)}`)
    }
  }
}

function placeOf({ sheet, row }: Loss, t: Terminal['t']): string {
  return row === null ? t('cli.imported.sheet', { sheet }) : t('cli.imported.row', { sheet, row })
}
