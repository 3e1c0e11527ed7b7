import { z } from 'zod'
import { channelSchema, type Channel } from '../../../src-shared/model/closed-lists.ts'
import { isBlank } from '../../../src-shared/model/check-answer.ts'
import type { Money } from '../../../src-shared/model/money.ts'
import type { Contact, Expense, VisitFacts } from '../../../src-shared/model/visit.ts'
import { readDate, readNumber, readTime, writeDate } from '../../stores/scoring-typed.ts'
import { today } from '../../app/today.ts'

/** Keys of messages/visit.fault: zod's own words are written for programmers. */
export const factFaults = [
  'date',
  'time',
  'startMissing',
  'endMissing',
  'endsBeforeStart',
  'amount',
  'currency',
  'role',
  'what',
] as const
export type FactFault = (typeof factFaults)[number]

const text = z.string()
const blankOr = (read: (typed: string) => unknown, fault: FactFault) =>
  text.refine(typed => isBlank(typed) || read(typed) !== null, { error: fault })
const date = blankOr(typed => readDate(typed, today()), 'date')
const time = blankOr(readTime, 'time')

export const contactFormSchema = z
  .object({
    channel: channelSchema,
    startDate: date,
    startTime: time,
    endDate: date,
    endTime: time,
    zone: text,
    note: text,
  })
  .superRefine((contact, context) => {
    const fault = (path: string, error: FactFault) =>
      context.addIssue({ code: 'custom', path: [path], message: error })
    const ended = !isBlank(contact.endDate) || !isBlank(contact.endTime)
    const begun = !isBlank(contact.startDate) && !isBlank(contact.startTime)
    const named =
      ended || !isBlank(contact.note) || !isBlank(contact.startDate) || !isBlank(contact.startTime)
    if (named && !begun) fault(isBlank(contact.startDate) ? 'startDate' : 'startTime', 'startMissing')
    if (!isBlank(contact.endDate) && isBlank(contact.endTime)) fault('endTime', 'endMissing')
    const { startedAt, endedAt } = contactOf(contact) ?? {}
    if (startedAt !== undefined && endedAt !== undefined && endedAt < startedAt)
      fault('endTime', 'endsBeforeStart')
  })

export const staffFormSchema = z
  .object({ role: text, alias: text })
  .refine(person => isBlank(person.alias) || !isBlank(person.role), { path: ['role'], error: 'role' })

export const purchaseFormSchema = z
  .object({ amount: blankOr(typed => amountOf(typed), 'amount'), currency: text })
  .refine(purchase => isBlank(purchase.amount) || /^[A-Z]{3}$/.test(purchase.currency), {
    path: ['currency'],
    error: 'currency',
  })

export const expenseFormSchema = z
  .object({ what: text, amount: text, currency: text, evidence: text })
  .superRefine(({ what, amount, currency }, context) => {
    const fault = (path: string, error: FactFault) =>
      context.addIssue({ code: 'custom', path: [path], message: error })
    if (isBlank(what) && isBlank(amount)) return
    if (isBlank(what)) fault('what', 'what')
    if (amountOf(amount) === null) fault('amount', 'amount')
    else if (!/^[A-Z]{3}$/.test(currency)) fault('currency', 'currency')
  })

export const factsFormSchema = z.object({
  contacts: z.array(contactFormSchema),
  staff: z.array(staffFormSchema),
  purchase: purchaseFormSchema,
  expenses: z.array(expenseFormSchema),
  fee: purchaseFormSchema,
  narrative: text.max(20_000),
})
export type FactsForm = z.infer<typeof factsFormSchema>
export type ContactForm = z.infer<typeof contactFormSchema>

const amountOf = (typed: string) => {
  const amount = readNumber(typed)
  return amount !== null && amount >= 0 && amount <= 1_000_000 ? amount : null
}

/** An end without its date is on the day of the start. */
function contactOf(form: ContactForm): Contact | null {
  const [startDate, startTime] = [readDate(form.startDate, today()), readTime(form.startTime)]
  if (startDate === null || startTime === null) return null
  const endDate = isBlank(form.endDate) ? startDate : readDate(form.endDate, today())
  const endTime = readTime(form.endTime)
  return {
    channel: form.channel,
    startedAt: `${startDate}T${startTime}:00`,
    ...(endDate === null || endTime === null ? {} : { endedAt: `${endDate}T${endTime}:00` }),
    zone: form.zone,
    ...(isBlank(form.note) ? {} : { note: form.note }),
  }
}

/** The machine's own zone, an IANA name. */
export const machineZone = () => Intl.DateTimeFormat().resolvedOptions().timeZone

export function emptyContact(channel: Channel): ContactForm {
  return { channel, startDate: '', startTime: '', endDate: '', endTime: '', zone: machineZone(), note: '' }
}

type MoneyForm = z.infer<typeof purchaseFormSchema>

function moneyForm(money: Money | undefined): MoneyForm {
  return {
    amount: money === undefined ? '' : String(money.amount).replace('.', ','),
    currency: money?.currency ?? '',
  }
}

/** Stored facts as they stand in the fields; there is always one contact to fill. */
export function formOf(facts: VisitFacts, channel: Channel): FactsForm {
  const contacts = (facts.contacts ?? []).map(contact => ({
    channel: contact.channel,
    startDate: writeDate(contact.startedAt.slice(0, 10)),
    startTime: contact.startedAt.slice(11, 16),
    endDate: contact.endedAt === undefined ? '' : writeDate(contact.endedAt.slice(0, 10)),
    endTime: contact.endedAt?.slice(11, 16) ?? '',
    zone: contact.zone,
    note: contact.note ?? '',
  }))
  return {
    contacts: contacts.length > 0 ? contacts : [emptyContact(channel)],
    staff: (facts.staff ?? []).map(person => ({ role: person.role, alias: person.alias ?? '' })),
    purchase: moneyForm(facts.purchase),
    expenses: (facts.expenses ?? []).map(expense => ({
      ...moneyForm(expense),
      what: expense.what,
      evidence: expense.evidence ?? '',
    })),
    fee: moneyForm(facts.fee),
    narrative: facts.narrative ?? '',
  }
}

/**
 * What can be saved now. Part by part: an unfinished contact never holds back the narrative. `whole` is false
 * while something in the fields is left out.
 */
export function factsOf(form: FactsForm, before: VisitFacts): { facts: VisitFacts; whole: boolean } {
  let whole = true
  const contacts = form.contacts.flatMap(contact => {
    if (contactFormSchema.safeParse(contact).success) return contactOf(contact) ?? []
    whole = false
    return []
  })
  const staff = form.staff.flatMap(person => {
    if (!isBlank(person.role)) {
      return [{ role: person.role.trim(), ...(isBlank(person.alias) ? {} : { alias: person.alias.trim() }) }]
    }
    if (!isBlank(person.alias)) whole = false
    return []
  })
  const money = (typed: MoneyForm, known: Money | undefined): Money | undefined => {
    if (!purchaseFormSchema.safeParse(typed).success) {
      whole = false
      return known
    }
    const amount = amountOf(typed.amount)
    return amount === null || isBlank(typed.amount) ? undefined : { amount, currency: typed.currency }
  }
  const purchase = money(form.purchase, before.purchase)
  const fee = money(form.fee, before.fee)
  const expenses = form.expenses.flatMap((typed): Expense[] => {
    const amount = amountOf(typed.amount)
    if (!expenseFormSchema.safeParse(typed).success) whole = false
    else if (amount !== null && !isBlank(typed.what)) {
      const { what, currency, evidence } = typed
      return [{ what: what.trim(), amount, currency, ...(evidence === '' ? {} : { evidence }) }]
    }
    return []
  })
  return {
    whole,
    facts: {
      ...(contacts.length > 0 ? { contacts } : {}),
      ...(staff.length > 0 ? { staff } : {}),
      ...(purchase === undefined ? {} : { purchase }),
      ...(expenses.length > 0 ? { expenses } : {}),
      ...(fee === undefined ? {} : { fee }),
      ...(isBlank(form.narrative) ? {} : { narrative: form.narrative }),
    },
  }
}
