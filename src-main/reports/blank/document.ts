import type { Checklist } from '../../../src-shared/model/checklist.ts'
import type { Translate } from '../../../src-shared/messages/translator.ts'
import type { QuestionOf } from '../../../src-shared/wording/condition-words.ts'
import { formatFor, type Format } from '../audit/format.ts'
import { defaultStyle, margins, paletteOf, sheet, styles } from '../audit/style.ts'
import type { ReadBlankForm } from '../blank-form.ts'
import type { Definition, Node } from '../engine/node.ts'
import { head } from './head.ts'
import { momentBlocks } from './moment.ts'
import type { FormPage } from './page.ts'
import { footer, header } from './running.ts'
import { story } from './story.ts'

/** A checklist revision as a form to fill by hand. */
export function blankDocument(form: ReadBlankForm): Definition {
  const { checklist, organisation, lang } = form
  const format = formatFor(lang)
  const { t } = format
  const pageSize = sheet[form.paper]
  const page: FormPage = {
    checklist,
    format,
    t,
    palette: paletteOf(organisation.colour),
    width: pageSize.width - margins.left - margins.right,
    height: pageSize.height - margins.top - margins.bottom,
    named: numbered(checklist, t, format),
  }
  const { logo } = organisation
  const content: Node[] = [...head(page)]
  let number = 1
  for (const moment of checklist.moments) {
    content.push(...momentBlocks(page, moment, number))
    number += moment.questions.length
  }
  content.push(story(page))
  return {
    title: t('blank.title', { title: format.text(checklist.title) }),
    subject: t('blank.kind'),
    author: organisation.name,
    lang,
    created: new Date(form.generatedAt),
    pageSize,
    margins,
    styles,
    defaultStyle,
    content: { stack: content },
    header: () => header(page, form, logo ? 'logo' : null),
    footer: (at, pages) => footer(page, form, at, pages),
    images: logo ? { logo: Buffer.from(logo) } : {},
    attachments: [],
  }
}

/** Questions as conditions name them: by their number on this form and their text. */
function numbered({ moments }: Checklist, t: Translate, format: Format): QuestionOf {
  const known = new Map(
    moments
      .flatMap(({ questions }) => questions)
      .map(({ code, text, answer }, at) => {
        const named = t('blank.question.name', { number: at + 1, text: format.text(text) })
        return [code, { text: { [format.lang]: named }, answer }]
      }),
  )
  return code => known.get(code)
}
