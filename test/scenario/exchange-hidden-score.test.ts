import { describe, expect, it } from 'vitest'
import { everyType } from './every-type.ts'
import { beginsAssigned, headOffice, shopperWith } from './network.ts'
import { photo } from './office.ts'
import { fromPhone } from './phone-photo.ts'
import { fills } from './whole-visit.ts'

const hiding = { ...everyType, scoring: { ...everyType.scoring, hideScore: true } }

describe('a checklist whose score is hidden', () => {
  it('reaches the shopper without points, and is scored at head office', async () => {
    const office = await headOffice({ checklist: hiding })
    const anna = await shopperWith('Анна', await office.assigns('A-1'))
    const { checklist: document } = await anna.client.checklists.get({ code: 'every-type' })
    const whole = await office.client.checklists.get({ code: 'every-type' })
    expect(document.moments.flatMap(({ questions }) => questions).some(({ critical }) => critical)).toBe(
      false,
    )
    expect(JSON.stringify(document)).not.toContain('"points":5')
    expect(JSON.stringify(whole.checklist)).toContain('"points":5')

    const visit = await beginsAssigned(anna)
    await fills(visit)
    const submitted = await visit.submits()
    expect(submitted).toMatchObject({ scoreHidden: true, percent: null, band: null, score: null })
    expect(submitted.submissions).toMatchObject([{ number: 1, percent: null }])
    const { summary } = await office.files.takes(await anna.files.hands({ kind: 'audits' }))
    expect(summary).toMatchObject({ counts: { audit: { added: 1 } }, refused: [], rescored: [] })
    const came = await office.client.audits.get({ id: visit.id })
    expect(came).toMatchObject({ scoreHidden: false, percent: 70.2703, band: 'fair' })
    expect(came.submissions).toMatchObject([{ number: 1, percent: 70.2703 }])
  }, 60_000)
})

describe('a wave that wants photos without their data', () => {
  it('gets them so, with hash and time of the original', async () => {
    const office = await headOffice({ stripPhotos: true })
    const anna = await shopperWith('Анна', await office.assigns('A-1'))
    const visit = await beginsAssigned(anna)
    const { sha256 } = await visit.attaches('ticket', 'талон.jpg', fromPhone(photo()))
    await visit.answers('ticket', { value: [sha256] })
    await visit.couldNotBeMade('Закрыто')
    await office.files.takes(await anna.files.hands({ kind: 'audits' }))
    const came = await office.client.audits.get({ id: visit.id })
    const [evidence] = came.evidence
    const there = (await visit.state()).evidence[0]
    expect(evidence?.original).toEqual({ sha256, takenAt: there?.takenAt ?? null })
    expect(evidence?.sha256).not.toBe(sha256)
    expect(came.answers['ticket']?.value).toEqual([evidence?.sha256])
    const facts = await office.client.audits.photo({ id: visit.id, evidence: evidence?.id ?? '' })
    expect(facts).toMatchObject({ position: null, camera: null })
    expect(there?.takenAt).toBe('2026-11-12T11:20:00')
    const before = await anna.client.audits.photo({ id: visit.id, evidence: there?.id ?? '' })
    expect(before.camera).toBe('Vizit Phone 7')
    expect([facts.width, facts.height]).toEqual([before.width, before.height])
  }, 60_000)
})
