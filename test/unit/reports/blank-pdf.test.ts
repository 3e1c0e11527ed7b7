import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createReportPool, type ReportPool } from '../../../src-main/reports/pool.ts'
import type { Checklist, ChecklistInput } from '../../../src-shared/model/checklist.ts'
import { everyType } from '../../scenario/every-type.ts'
import { formOf, readWell, starterChecklists } from './blank-form.ts'
import { readPdf, squeezed } from './read-pdf.ts'

let pool: ReportPool
beforeAll(() => {
  pool = createReportPool()
})
afterAll(() => pool.close())

const read = async (checklist: Checklist, lang: 'ru' | 'en' = 'ru') =>
  readPdf(await pool.blank(formOf(checklist, lang)))

const questionsOf = (checklist: Checklist) => checklist.moments.flatMap(moment => moment.questions)

type QuestionInput = ChecklistInput['moments'][number]['questions'][number]
const checklistOf = (questions: QuestionInput[]): Checklist =>
  readWell({
    format: 'vizit.checklist',
    version: 1,
    code: 'test',
    revision: 7,
    title: { ru: 'Проба', en: 'Trial' },
    moments: [{ code: 'only', title: { ru: 'Момент', en: 'Moment' }, questions }],
  } satisfies ChecklistInput)

/** Every other one, in the languages in turns; `VIZIT_FULL=1`: each in both. */
const printedIn = (lang: 'ru' | 'en') =>
  starterChecklists.filter(
    (_, place) => process.env['VIZIT_FULL'] !== undefined || place % 4 === (lang === 'ru' ? 0 : 2),
  )

describe.each(['ru', 'en'] as const)('the blank form of a starter checklist in %s', lang => {
  it.each(printedIn(lang).map(checklist => [checklist.code, checklist] as const))(
    '%s holds every moment, question, guide, option and code',
    async (_, checklist) => {
      const pdf = await read(checklist, lang)
      const questions = questionsOf(checklist)
      const words = [
        checklist.title[lang] ?? '',
        ...checklist.moments.map(moment => moment.title[lang] ?? ''),
        ...questions.flatMap(({ text, guide, code, answer }) => [
          text[lang] ?? '',
          guide?.[lang] ?? '',
          code,
          ...(answer.type === 'choice' || answer.type === 'multi'
            ? answer.options.map(option => option.text[lang] ?? '')
            : []),
        ]),
      ]
      expect(words.filter(one => !pdf.text.includes(squeezed(one)))).toEqual([])
      expect(pdf.lang).toBe(lang)
      expect(pdf.marked).toBe(true)
      expect(pdf.title).toContain(checklist.title[lang])
      const titles = checklist.moments.map(moment => moment.title[lang])
      expect(titles.filter(title => !pdf.bookmarks.includes(title ?? ''))).toEqual([])
      expect(pdf.roles.get('H1')).toBe(1)
      expect(pdf.roles.get('H2')).toBe(checklist.moments.length + 1)
      expect(pdf.roles.get('H3')).toBe(questions.length)
      expect(pdf.images).toBe(0)
    },
    60_000,
  )
})

describe('what must not be on the form', () => {
  const plain: QuestionInput = {
    code: 'q1',
    text: { ru: 'Вопрос', en: 'Question' },
    answer: { type: 'yesNo', points: 1 },
  }
  const text = async (...questions: QuestionInput[]) => (await read(checklistOf(questions))).text

  it('is the same whatever the answers are worth', async () => {
    const options = [
      { code: 'a', text: { ru: 'первый' }, points: 0 },
      { code: 'b', text: { ru: 'второй' }, points: 1 },
    ]
    const dear: QuestionInput[] = [
      { ...plain, weight: 7 },
      { ...plain, code: 'q2', answer: { type: 'yesNo', points: 77, good: 'no' }, weight: 0.5 },
      {
        ...plain,
        code: 'q3',
        answer: {
          type: 'choice',
          options: options
            .toReversed()
            .map(at => ({ ...at, points: 5 }))
            .toReversed(),
        },
      },
      { ...plain, code: 'q4', answer: { type: 'scale', min: 1, max: 5, points: 77, zeroAt: 0 } },
      {
        ...plain,
        code: 'q5',
        answer: { type: 'duration', bands: [{ upTo: 777, points: 77 }], otherwise: 0 },
      },
      { ...plain, code: 'q6', answer: { type: 'number', bands: [{ below: 777, points: 77 }], otherwise: 7 } },
    ]
    const cheap: QuestionInput[] = [
      plain,
      { ...plain, code: 'q2', answer: { type: 'yesNo', points: 1 } },
      { ...plain, code: 'q3', answer: { type: 'choice', options } },
      { ...plain, code: 'q4', answer: { type: 'scale', min: 1, max: 5, points: 1 } },
      { ...plain, code: 'q5', answer: { type: 'duration', bands: [{ upTo: 1, points: 1 }], otherwise: 0 } },
      { ...plain, code: 'q6', answer: { type: 'number', bands: [{ below: 1, points: 0 }], otherwise: 1 } },
    ]
    expect(await text(...dear)).toBe(await text(...cheap))
  })

  it('is a question that only checks attention, or any other role', async () => {
    const of = (role: QuestionInput['role']) => text(plain, { ...plain, code: 'q2', role })
    const info = await of('info')
    expect(await of('integrity')).toBe(info)
    expect(await of('impression')).toBe(info)
    expect(await of('bonus')).toBe(info)
    expect(await of('scored')).toBe(info)
    expect(await of('penalty')).toBe(info)
  })

  it('is what a failed critical question does', async () => {
    const of = (critical: NonNullable<QuestionInput['critical']>) => text({ ...plain, critical })
    const capped = await of({ effect: 'capAudit', cap: 55 })
    expect(capped).toBe(await of({ effect: 'zeroAudit', failBelow: 55 }))
    expect(capped).toContain('критический')
    expect(capped).not.toContain('55')
  })

  it.each(starterChecklists.map(checklist => [checklist.code, checklist] as const))(
    'are points, weights and grades: %s',
    async (_, checklist) => {
      const whole = (await read(checklist)).text
      // What the author wrote into texts and guides may speak of anything.
      const written = questionsOf(checklist).flatMap(({ text, guide }) => [text.ru ?? '', guide?.ru ?? ''])
      const own = written.reduce((rest, one) => rest.replaceAll(squeezed(one), ' '), whole)
      expect(own).not.toMatch(/балл|штраф|бонус|честност|для сведения|обнуля|итог/i)
      expect(own).not.toMatch(/(^|[^а-яё])вес([^а-яё]|$)/i)
    },
    60_000,
  )
})

describe('the room for an answer', () => {
  const pdf = (lang: 'ru' | 'en') => read(readWell(everyType), lang)

  it('fits its type', async () => {
    const { text } = await pdf('ru')
    for (const words of [
      'Да Нет Н/П',
      '1 2 3 4 5 1 – грязно, 5 – чисто',
      'один ответ после вопросов сразу по сценарию',
      'можно несколько ответов ставка срок комиссии Ничего из этого',
      'окон, от 0 до 20',
      ': мин : с',
      '0 1 2 3 4 5 6 7 8 9 10',
      'ДД.ММ.ГГГГ',
      'ЧЧ:ММ',
      'Снято, № фото',
    ])
      expect(text).toContain(words)
  })

  it('says in words when a question is asked, by its number', async () => {
    expect((await pdf('ru')).text).toContain('→ Только если «2. Была очередь»: да')
    expect((await pdf('en')).text).toContain('→ Only if “2. There was a queue”: yes')
  })

  it('names the rules for comments and evidence without a word of points', async () => {
    const answer = { type: 'scale', min: 1, max: 5, points: 4 } as const
    const { text } = await read(
      checklistOf([
        {
          code: 'a',
          text: { ru: 'А' },
          answer,
          commentBelow: 60,
          evidence: 'requiredBelow',
          evidenceBelow: 50,
        },
        { code: 'b', text: { ru: 'Б' }, answer, commentBelow: 100, evidence: 'required', required: false },
      ]),
    )
    expect(text).toContain('Комментарий: обязателен, если выполнено меньше чем на 60 %')
    expect(text).toContain('Доказательства: обязательны, если выполнено меньше чем на 50 %')
    expect(text).toContain('Комментарий: обязателен при отступлении от стандарта')
    expect(text).toContain('Доказательства: обязательны № файла')
    expect(text).toContain('необязательный')
  })

  it('offers N/A only where it is allowed', async () => {
    const question = { code: 'a', text: { ru: 'А' }, answer: { type: 'yesNo', points: 1 } } as const
    const count = async (notApplicable: boolean) =>
      (await read(checklistOf([{ ...question, notApplicable }]))).text.split('Н/П').length
    expect((await count(true)) - (await count(false))).toBe(2)
  })
})

describe('the pages', () => {
  it('name revision, hash and number', async () => {
    const { text, pages } = await read(readWell(everyType))
    expect(text.split('every-type · ред. 1 · 3f79bb7b435b').length - 1).toBe(pages)
    for (let page = 1; page <= pages; page += 1) expect(text).toContain(`стр. ${page} из ${pages}`)
    const { revision: _, ...draft } = readWell(everyType)
    expect((await read(draft)).text).toContain('every-type · без номера редакции · 3f79bb7b435b')
  })

  it('print on Letter too', async () => {
    const bytes = await pool.blank({ ...formOf(readWell(everyType), 'en'), paper: 'Letter' })
    expect(Buffer.from(bytes).toString('latin1')).toMatch(/MediaBox \[0 0 612 792\]/)
  })

  it('hold a checklist of 300 questions of every type', async () => {
    const answers = everyType.moments.flatMap(({ questions }) => questions).map(({ answer }) => answer)
    const long = checklistOf(
      Array.from({ length: 300 }, (_, at) => ({
        code: `q${at}`,
        text: { ru: `Вопрос с номером ${at} из длинного чек-листа` },
        role: 'info',
        answer: answers[at % answers.length] ?? { type: 'text' },
      })),
    )
    const pdf = await read(long)
    expect(questionsOf(long).filter(({ text }) => !pdf.text.includes(text.ru ?? ''))).toEqual([])
    expect(pdf.roles.get('H3')).toBe(300)
  }, 60_000)

  it('break a question longer than a page, and lose nothing of it', async () => {
    const guide = Array.from({ length: 1500 }, (_, at) => `слово${at}`).join(' ')
    const options = Array.from({ length: 120 }, (_, at) => ({
      code: `o${at}`,
      text: { ru: `Вариант ответа номер ${at}, названный достаточно длинно для целой строки на листе` },
      points: at,
    }))
    const { text, pages } = await read(
      checklistOf([
        { code: 'a', text: { ru: 'Длинный' }, guide: { ru: guide }, answer: { type: 'yesNo', points: 1 } },
        { code: 'b', text: { ru: 'Много вариантов' }, answer: { type: 'choice', options } },
      ]),
    )
    expect(pages).toBeGreaterThan(4)
    expect(text).toContain('слово0 ')
    expect(text).toContain('слово1499')
    expect(options.filter(option => !text.includes(option.text.ru))).toEqual([])
  }, 60_000)

  it('keep a question whole, and a moment’s title with its first question', async () => {
    for (const checklist of starterChecklists) {
      const { pageTexts } = await read(checklist)
      const together = (...words: (string | undefined)[]) =>
        pageTexts.some(text => words.every(word => text.includes(squeezed(word ?? ''))))
      const broken = questionsOf(checklist).filter(({ text, guide, code, answer }) => {
        const options = 'options' in answer ? answer.options.map(option => option.text.ru) : []
        return !together(text.ru, guide?.ru, code, ...options)
      })
      expect(broken.map(({ code }) => code)).toEqual([])
      const parted = checklist.moments.filter(
        ({ title, questions: [first] }) => !together(title.ru, first?.text.ru, first?.guide?.ru),
      )
      expect(parted.map(({ code }) => code)).toEqual([])
    }
  }, 60_000)
})
