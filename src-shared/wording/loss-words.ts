import type { Loss } from '../model/form-loss.ts'
import type { Translate } from '../messages/translator.ts'

/** One sentence on what a form lost, for a supervisor. */
export function lossWords(loss: Loss, t: Translate): string {
  return t(`xlsform.loss.${loss.code}`, {
    name: loss.name === '' ? t('xlsform.unnamed') : t('wording.quoted', { text: loss.name }),
    column: t('wording.quoted', { text: loss.column }),
    found: t('wording.quoted', { text: loss.found }),
  })
}

/** Where in the file that was: «лист survey, строка 12». */
export function lossPlace({ sheet, row }: Loss, t: Translate): string {
  return row === null ? t('xlsform.place.sheet', { sheet }) : t('xlsform.place.row', { sheet, row })
}
