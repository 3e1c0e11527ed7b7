import type { StoreFault } from '../store/fault.ts'
import { activatePerson, addPerson, listPeople, removePerson, savePerson } from '../store/people.ts'
import { checkPin, setPin, sitHere, type PinFault } from '../store/pin.ts'
import { refused, type Result } from '../store/result.ts'
import { together } from '../store/together.ts'
import type { Context } from './context.ts'
import { beginSettings, readSettings } from './preferences.ts'
import { procedures } from './procedures.ts'
import { accepted, refuse, refusePin } from './refuse.ts'

function right(checked: Result<true, PinFault | StoreFault>): void {
  if (checked.ok) return
  const { fault } = checked
  if ('wait' in fault) return refusePin(fault.code, fault.wait)
  accepted(refused(fault))
}

async function signIn(context: Context, id: string, pin: string | null): Promise<void> {
  const { writer } = context.store
  const before = readSettings(writer)
  right(await checkPin(writer, id, pin))
  accepted(sitHere(writer, id))
  context.seat.take(id)
  const { language } = readSettings(writer)
  if (language !== before.language) context.languageChanged(language)
}

const { people: contract } = procedures

export const people = {
  list: contract.list.handler(({ context }) =>
    listPeople(context.store.reader)
      .filter(({ active }) => active)
      .map(({ id, name, hasPin, here }) => ({ id, name, hasPin, here })),
  ),
  all: contract.all.handler(({ context }) => listPeople(context.store.reader)),
  signIn: contract.signIn.handler(async ({ context, input }) => {
    await signIn(context, input.id, input.pin)
    return { id: input.id }
  }),
  lock: contract.lock.handler(({ context }) => {
    context.seat.leave()
    return {}
  }),
  add: contract.add.handler(({ context, input }) => {
    const { writer } = context.store
    return accepted(
      together(writer, 'people.begin', () => {
        const added = addPerson(writer, input)
        if (!added.ok) return added
        const begun = beginSettings(writer, added.value.id)
        return begun.ok ? added : begun
      }),
    )
  }),
  save: contract.save.handler(({ context, input }) => accepted(savePerson(context.store.writer, input))),
  setPin: contract.setPin.handler(async ({ context, input }) => {
    const { writer } = context.store
    const { id } = context.seat.person() ?? refuse('NOT_FOUND')
    right(await checkPin(writer, id, input.old))
    accepted(await setPin(writer, id, input.pin))
    // Who has just set a PIN has proved who they are.
    context.seat.take(id)
    return { hasPin: input.pin !== null }
  }),
  remove: contract.remove.handler(({ context, input }) => ({
    outcome: accepted(removePerson(context.store.writer, input.id)),
  })),
  activate: contract.activate.handler(({ context, input }) =>
    accepted(activatePerson(context.store.writer, input.id)),
  ),
}
