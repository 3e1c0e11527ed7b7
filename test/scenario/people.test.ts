import { readFileSync } from 'node:fs'
import { createHash } from 'node:crypto'
import { describe, expect, it, onTestFinished } from 'vitest'
import { everyType } from './every-type.ts'
import { openOffice, photo, refusal, type Office } from './office.ts'
import { run } from '../unit/cli/run-command.ts'

/** A clock that stands until it is moved. */
function handClock(from = '2026-11-12T08:00:00.000Z') {
  let at = Date.parse(from)
  return { now: () => new Date(at), wait: (seconds: number) => void (at += seconds * 1000) }
}

async function open(folder?: string) {
  const clock = handClock()
  return { clock, ...(await openOffice(folder, onTestFinished, clock)) }
}

async function me(office: Pick<Office, 'client'>): Promise<string> {
  return (await office.client.session.get({})).profile?.id ?? ''
}

/** Anna, who is both, with a PIN; and Boris, a shopper without one. */
async function twoPeople() {
  const office = await open()
  await office.shopper.startsWith('empty')
  const anna = await me(office)
  const boris = (await office.client.people.add({ name: 'Борис Ли', alias: 'Б-1', role: 'shopper' })).id
  await office.client.people.setPin({ old: null, pin: '4711' })
  return { ...office, anna, boris }
}

describe('a laptop with a PIN', () => {
  it('says no more than names until the PIN is right', async () => {
    const { client, ask, send, supervisor, anna, boris } = await twoPeople()
    const branch = await supervisor.addsBranch('lesnaya', 'На Лесной')
    await supervisor.publishes(everyType)
    const visit = await client.audits.begin({ branch: branch.id, checklist: 'every-type' })
    const picture = photo()
    await client.audits.attach({
      id: visit.id,
      question: null,
      upload: await send('фото.jpg', picture),
    })
    const sha256 = createHash('sha256').update(picture).digest('hex')
    expect((await ask(`/evidence/${sha256}`)).status).toBe(200)

    await client.people.lock({})
    expect(await client.session.get({})).toMatchObject({
      profile: null,
      locked: true,
      hasPin: false,
      people: 2,
    })
    expect(await client.people.list({})).toEqual([
      { id: anna, name: 'Анна Петрова', hasPin: true, here: true },
      { id: boris, name: 'Борис Ли', hasPin: false, here: false },
    ])
    const refused = [
      () => client.audits.list({}),
      () => client.audits.answer({ id: visit.id, question: 'q', value: 'yes' }),
      () => client.people.all({}),
      () => client.people.setPin({ old: '4711', pin: null }),
      () =>
        client.session.begin({ name: 'X', role: 'both', language: 'ru', organisation: 'X', start: 'empty' }),
      () => client.session.set({ theme: 'dark' }),
      () => client.log.list({}),
    ]
    for (const call of refused)
      expect(await refusal(call())).toMatchObject({ code: 'SIGN_IN_NEEDED', status: 401 })
    const addresses = [
      `/evidence/${sha256}`,
      `/evidence/${sha256}?width=200`,
      '/files/standards.json?lang=ru',
      '/files/checklists/every-type.json',
      `/files/reports/audit/${visit.id}.pdf?lang=ru&edition=supervisor`,
      '/%65vidence/' + sha256,
    ]
    for (const address of addresses) {
      const { status, headers } = await ask(address)
      expect([
        address,
        status === 401 || headers.get('content-type')?.startsWith('text/html') === true,
      ]).toEqual([address, true])
    }
    expect((await ask('/files/uploads?name=a.csv', { method: 'POST', body: 'x' })).status).toBe(401)
    // The page itself is no secret: it shows where to type the PIN.
    expect((await ask('/')).status).toBe(200)

    expect(await refusal(client.people.signIn({ id: anna, pin: '0000' }))).toMatchObject({
      code: 'PIN_WRONG',
      data: { wait: 0 },
    })
    await client.people.signIn({ id: anna, pin: '4711' })
    expect(await client.audits.list({})).toHaveLength(1)
    expect((await ask(`/evidence/${sha256}`)).status).toBe(200)
  })

  it('is closed again by a restart, and counts wrong PINs across it', async () => {
    const before = await twoPeople()
    await before.client.people.lock({})
    for (const pin of ['1', '2', '3']) {
      await refusal(before.client.people.signIn({ id: before.anna, pin }))
    }
    await before.close()
    const { client, clock } = await open(before.folder)
    expect((await client.session.get({})).locked).toBe(true)
    const wait = await refusal(client.people.signIn({ id: before.anna, pin: '4711' }))
    expect(wait).toMatchObject({ code: 'PIN_WAIT', status: 429, data: { wait: 2 } })
    clock.wait(2)
    await client.people.signIn({ id: before.anna, pin: '4711' })
    expect((await client.session.get({})).profile?.name).toBe('Анна Петрова')
    const { entries } = await client.log.list({ kind: 'person.signInFailed' })
    expect(entries).toMatchObject([{ subject: before.anna, author: '', title: 'Анна Петрова' }])
  })

  it('asks for the old PIN before it takes another, and takes none that is too short', async () => {
    const { client, anna } = await twoPeople()
    expect((await refusal(client.people.setPin({ old: '1111', pin: '2222' }))).code).toBe('PIN_WRONG')
    expect((await refusal(client.people.setPin({ old: null, pin: null }))).code).toBe('PIN_WRONG')
    await expect(client.people.setPin({ old: '4711', pin: '12' })).rejects.toThrow('Input validation failed')
    await client.people.setPin({ old: '4711', pin: 'верная лошадь' })
    await client.people.lock({})
    await refusal(client.people.signIn({ id: anna, pin: '4711' }))
    await client.people.signIn({ id: anna, pin: 'верная лошадь' })
    expect(await client.people.setPin({ old: 'верная лошадь', pin: null })).toEqual({ hasPin: false })
    await client.people.lock({})
    await client.people.signIn({ id: anna })
  })

  it('keeps the PIN out of the folder’s words and out of the log', async () => {
    const { client, folder } = await twoPeople()
    await client.people.setPin({ old: '4711', pin: 'совсем особая фраза' })
    const { entries } = await client.log.list({ kind: 'person.pinSet' })
    expect(entries.map(({ content }) => content)).toEqual(['{}', '{}'])
    const bytes = ['vizit.sqlite', 'vizit.sqlite-wal'].map(name => readFileSync(`${folder}/${name}`))
    expect(Buffer.concat(bytes).includes('совсем особая фраза')).toBe(false)
  })

  it('whose PIN is forgotten is opened from the command line, which the log keeps', async () => {
    const { close, folder } = await twoPeople()
    await close()
    const listed = await run('people', '--data', folder)
    expect([listed.code, listed.out.includes('Анна Петрова')]).toEqual([0, true])
    expect((await run('people', 'reset-pin', 'никто', '--data', folder)).code).toBe(1)
    expect((await run('people', 'reset-pin', '--data', folder)).code).toBe(2)
    expect((await run('people', 'reset-pin', 'Анна Петрова', '--data', folder)).code).toBe(0)
    const { client } = await open(folder)
    expect(await client.session.get({})).toMatchObject({ locked: false, profile: { name: 'Анна Петрова' } })
    expect((await client.log.list({ limit: 1 })).entries).toMatchObject([
      { kind: 'person.pinReset', author: '' },
    ])
  })

  it('is no lock for the command line, which acts as who was here last', async () => {
    const { close, folder } = await twoPeople()
    await close()
    const { code, out } = await run('call', 'session.get', '--data', folder)
    expect([code, JSON.parse(out)]).toMatchObject([0, { locked: false, profile: { name: 'Анна Петрова' } }])
  })
})

describe('roles', () => {
  it('keep a shopper from what a supervisor does', async () => {
    const { client, ask, supervisor, boris } = await twoPeople()
    await supervisor.publishes(everyType)
    await client.people.signIn({ id: boris })
    expect(await client.session.get({})).toMatchObject({ supervises: false, profile: { alias: 'Б-1' } })
    const refused = [
      () => supervisor.publishes({ ...everyType, code: 'another' }),
      () => supervisor.addsBranch('a', 'A'),
      () => client.checklists.setRetired({ code: 'every-type', retired: true }),
      () => client.checklists.loadLibrary({ industries: ['bank'] }),
      () => client.people.add({ name: 'X', alias: 'X', role: 'supervisor' }),
      () => client.people.all({}),
      () => client.log.list({}),
      () => client.review.approve({ id: boris }),
      () => client.review.return({ id: boris, reason: 'Нет', questions: [] }),
      () => client.review.reject({ id: boris, reason: 'Нет' }),
      () => client.shoppers.list({}),
      () => client.waves.plan({ wave: '2026-Q4' }),
      () => client.retention.purgePerson({ shopper: boris, reason: 'Просьба' }),
      () => client.session.saveProfile({ name: 'Борис', alias: 'Б-1', role: 'supervisor' }),
      () =>
        client.session.begin({ name: 'X', role: 'both', language: 'ru', organisation: 'X', start: 'empty' }),
    ]
    for (const call of refused)
      expect(await refusal(call())).toMatchObject({ code: 'NOT_ALLOWED', status: 403 })
    expect(await client.checklists.list({})).toHaveLength(1)
    const files = ['payouts/2026-Q4.xlsx', 'checklists/drafts/x.json', 'waves/2026-Q4.xlsx', 'comparison.csv']
    for (const address of files.map(file => `/files/${file}`)) {
      expect((await ask(address)).status).toBe(403)
    }
    expect((await ask('/files/checklists/every-type.json')).status).toBe(200)
    await client.session.saveProfile({ name: 'Борис', alias: 'Б-2', role: 'shopper' })
  })

  it('bind nobody on a laptop of shoppers alone', async () => {
    const office = await open()
    await office.shopper.startsWith('empty', 'shopper')
    await office.supervisor.addsBranch('a', 'A')
    expect((await office.client.session.get({})).supervises).toBe(true)
    await office.client.people.add({ name: 'Вера', alias: 'В', role: 'supervisor' })
    expect((await office.client.session.get({})).supervises).toBe(false)
    expect((await refusal(office.supervisor.addsBranch('b', 'B'))).code).toBe('NOT_ALLOWED')
  })

  it('give who acts their own name', async () => {
    const { client, supervisor, boris } = await twoPeople()
    const branch = await supervisor.addsBranch('lesnaya', 'На Лесной')
    await supervisor.publishes(everyType)
    await client.people.signIn({ id: boris })
    const { id } = await client.audits.begin({ branch: branch.id, checklist: 'every-type' })
    expect((await client.audits.get({ id })).shopper).toBe('Б-1')
  })
})

describe('what a person sets', () => {
  it('is theirs: language, look and texts of another stay as they were', async () => {
    const { client, anna, boris } = await twoPeople()
    await client.session.set({ theme: 'dark', snippets: [{ name: 'чек', text: 'Чек выдан.' }], lockAfter: 5 })
    await client.people.signIn({ id: boris })
    // They begin with the language of the laptop, and without anybody's texts.
    expect((await client.session.get({})).settings).toEqual({ language: 'ru', theme: 'system' })
    await client.session.set({ language: 'en', theme: 'contrast' })
    await client.people.signIn({ id: anna, pin: '4711' })
    expect((await client.session.get({})).settings).toMatchObject({
      language: 'ru',
      theme: 'dark',
      lockAfter: 5,
    })
  })
})
