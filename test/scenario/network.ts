import { byFiles, type CarriedFile } from './by-files.ts'
import { everyType } from './every-type.ts'
import { openOffice } from './office.ts'

export const wave = '2026-Q4'

type Role = 'shopper' | 'supervisor' | 'both'

/** A laptop with its own data folder, and what it does with files. */
export async function laptopOf(name: string, role: Role) {
  const office = await openOffice()
  await office.client.session.begin({
    name,
    role,
    language: 'ru',
    organisation: 'Северный банк',
    start: 'empty',
  })
  return { ...office, files: byFiles(office) }
}

export type Laptop = Awaited<ReturnType<typeof laptopOf>>

const moneyless = { fee: null, brief: null, scenarios: [], evidenceUntil: null, visitsUntil: null }

export interface Plan {
  readonly stripPhotos?: boolean
  readonly checklist?: object
}

/** Head office: two branches, one checklist, a wave, and two shoppers with a visit each. */
export async function headOffice({ stripPhotos = false, checklist = everyType }: Plan = {}) {
  const laptop = await laptopOf('Ольга Смирнова', 'supervisor')
  const { client, supervisor } = laptop
  await supervisor.publishes(checklist)
  const lesnaya = await supervisor.addsBranch('lesnaya', 'На Лесной')
  const polyana = await supervisor.addsBranch('polyana', 'На Поляне')
  const shopperOf = (alias: string) =>
    client.shoppers.save({
      alias,
      name: `${alias} по паспорту`,
      email: '',
      phone: '',
      city: '',
      active: true,
    })
  const [anna, boris] = [await shopperOf('A-1'), await shopperOf('B-2')]
  await client.waves.save({
    code: wave,
    title: '4 квартал',
    from: '2026-10-01',
    to: '2026-12-31',
    pilot: false,
    target: null,
    checklists: ['every-type'],
    visits: 1,
    branches: [lesnaya, polyana].map(({ id }) => ({ id, visits: null })),
    shoppers: [anna.id, boris.id],
    stripPhotos,
    ...moneyless,
  })
  await client.assignments.add({
    wave,
    visits: [
      { branch: lesnaya.id, shopper: 'A-1' },
      { branch: polyana.id, shopper: 'B-2' },
    ],
  })
  const assigns = (alias: string): Promise<CarriedFile> =>
    laptop.files.hands({ kind: 'assignment', wave, shoppers: [alias] })
  return { ...laptop, assigns, shoppers: { anna, boris } }
}

/** A shopper's laptop that has taken in its assignments. */
export async function shopperWith(name: string, assignments: CarriedFile) {
  const laptop = await laptopOf(name, 'shopper')
  await laptop.files.trustsAndTakes(assignments)
  return laptop
}

/** Begins the visit of the one assignment that is there. */
export async function beginsAssigned({ client, shopper }: Laptop) {
  const [assignment] = await client.assignments.list({})
  if (!assignment) throw new Error('nothing is assigned')
  const { id } = await client.audits.begin({ assignment: assignment.id })
  return shopper.reopens(id)
}
