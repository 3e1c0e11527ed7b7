import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { squeezed } from '../unit/reports/read-pdf.ts'
import { everyType } from './every-type.ts'
import { openOffice, photo, type Office } from './office.ts'
import type { Visit } from './visit.ts'
import { fills, wholeVisit } from './whole-visit.ts'

const narrative = 'Вошла в 12:05, у терминала стояли двое.\nЧерез четыре минуты пригласили к окну.'

let office: Office
let visit: Visit
const closing: (() => Promise<void>)[] = []

beforeAll(async () => {
  office = await openOffice(undefined, close => closing.push(close))
  await office.shopper.startsWith('empty')
  await office.supervisor.addsBranch('lesnaya', 'Отделение «Лесная, 14»', { city: 'Пермь' })
  await office.supervisor.publishes(everyType)
  visit = await office.shopper.begins('lesnaya', 'every-type')
  await fills(visit)
  await visit.attaches('clean', 'пол.jpg', photo('entrance'))
  await office.client.audits.visit({
    id: visit.id,
    visit: {
      narrative,
      contacts: [
        {
          channel: 'phone',
          startedAt: '2026-11-12T12:05:00',
          endedAt: '2026-11-12T12:31:00',
          zone: 'Asia/Yekaterinburg',
        },
      ],
      staff: [{ role: 'консультант', alias: 'Мария К.' }],
    },
  })
  await visit.submits()
})
afterAll(() => Promise.all(closing.map(close => close())))

const questions = everyType.moments.flatMap(moment => moment.questions)

describe.each(['ru', 'en'] as const)('the report of a visit in %s', lang => {
  it('holds every question, every comment and every written word', async () => {
    const pdf = await visit.report({ lang, edition: 'supervisor' })
    const words = [
      ...questions.map(question => question.text[lang] ?? ''),
      ...Object.values(wholeVisit).flatMap(({ comment }) => comment ?? []),
      String(wholeVisit['story']?.value),
      ...narrative.split('\n'),
      'Отделение «Лесная, 14»',
      'Северный банк',
      lang === 'ru' ? '70,3' : '70.3',
      lang === 'ru' ? 'средне' : 'fair',
    ]
    expect(words.filter(one => !pdf.text.includes(squeezed(one)))).toEqual([])
    expect(pdf.lang).toBe(lang)
    expect(pdf.marked).toBe(true)
    expect(pdf.images).toBeGreaterThan(0)
    expect(pdf.title).toContain((await visit.state()).number)
  })

  it('tells the shopper that nobody has checked the visit yet', async () => {
    const shopper = await visit.report({ lang, edition: 'shopper' })
    const supervisor = await visit.report({ lang, edition: 'supervisor' })
    const notYet = lang === 'ru' ? 'ещё не проверен' : 'not yet'
    expect(shopper.text.toLowerCase()).toContain(notYet)
    expect(supervisor.text.toLowerCase()).not.toContain(notYet)
    expect(shopper.text).toContain(lang === 'ru' ? 'Экземпляр покупателя' : 'Shopper’s copy')
    expect(supervisor.text).toContain(lang === 'ru' ? 'Экземпляр руководителя' : 'Supervisor’s copy')
  })
})

describe('privacy of the report', () => {
  it('names roles instead of staff until it is switched off', async () => {
    const closed = await visit.report({ lang: 'ru', edition: 'supervisor' })
    expect(closed.text + closed.attachments['audit.json']).not.toContain('Мария К.')
    expect(closed.text).toContain('консультант')
    const { logo: _, ...organisation } = (await office.client.session.get({})).organisation
    await office.client.session.saveOrganisation({ ...organisation, privacy: false })
    expect((await visit.report({ lang: 'ru', edition: 'supervisor' })).text).toContain('Мария К.')
  })
})

describe('the address of a report', () => {
  it('gives a file to keep, named after the visit', async () => {
    const path = `/files/reports/audit/${visit.id}.pdf?lang=ru&edition=supervisor`
    const { headers } = await office.ask(path)
    const disposition = decodeURIComponent(headers.get('content-disposition') ?? '')
    expect(disposition).toMatch(/^attachment;/)
    expect(disposition).toContain((await visit.state()).number)
    expect(headers.get('content-type')).toBe('application/pdf')
    expect(headers.get('cache-control')).toBe('no-store')
  })

  it('knows neither other languages, nor other editions, nor other visits', async () => {
    for (const path of [
      `${visit.id}.pdf?lang=fr&edition=supervisor`,
      `${visit.id}.pdf?lang=ru&edition=press`,
      `${visit.id}.pdf`,
      '01890000-0000-7000-8000-000000000000.pdf?lang=ru&edition=supervisor',
    ]) {
      expect((await office.ask(`/files/reports/audit/${path}`)).status).toBe(404)
    }
  })
})
