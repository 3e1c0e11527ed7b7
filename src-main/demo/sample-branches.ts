import type { BranchFields } from '../../src-shared/model/branch.ts'
import type { Random } from './random.ts'

export interface SampleBranch {
  readonly fields: BranchFields
  readonly zone: 'Asia/Almaty' | 'Europe/Moscow'
  readonly currency: 'KZT' | 'RUB'
}

type City = { code: string; name: string; region: string; country: 'kz' | 'ru' }

const cities: readonly City[] = [
  { code: 'alm', name: 'Алматы', region: 'Алматы', country: 'kz' },
  { code: 'msk', name: 'Москва', region: 'Москва', country: 'ru' },
  { code: 'ast', name: 'Астана', region: 'Астана', country: 'kz' },
  { code: 'kzn', name: 'Казань', region: 'Республика Татарстан', country: 'ru' },
  { code: 'shm', name: 'Шымкент', region: 'Шымкент', country: 'kz' },
  { code: 'spb', name: 'Санкт-Петербург', region: 'Санкт-Петербург', country: 'ru' },
  { code: 'krg', name: 'Караганда', region: 'Карагандинская область', country: 'kz' },
  { code: 'nnv', name: 'Нижний Новгород', region: 'Нижегородская область', country: 'ru' },
  { code: 'vrn', name: 'Воронеж', region: 'Воронежская область', country: 'ru' },
]

type Street = { on: string; address: string; country?: City['country'] }

const streets: readonly Street[] = [
  { on: 'Лесной', address: 'ул. Лесная' },
  { on: 'Садовой', address: 'ул. Садовая' },
  { on: 'проспекте Абая', address: 'пр-т Абая', country: 'kz' },
  { on: 'Набережной', address: 'ул. Набережная' },
  { on: 'Пушкина', address: 'ул. Пушкина' },
  { on: 'Сатпаева', address: 'ул. Сатпаева', country: 'kz' },
  { on: 'Вокзальной', address: 'ул. Вокзальная' },
  { on: 'Университетской', address: 'ул. Университетская' },
  { on: 'Ауэзова', address: 'ул. Ауэзова', country: 'kz' },
  { on: 'Московской', address: 'ул. Московская', country: 'ru' },
  { on: 'проспекте Мира', address: 'пр-т Мира' },
  { on: 'Жибек Жолы', address: 'ул. Жибек Жолы', country: 'kz' },
  { on: 'Полевой', address: 'ул. Полевая' },
  { on: 'Театральной', address: 'ул. Театральная' },
  { on: 'Чехова', address: 'ул. Чехова', country: 'ru' },
  { on: 'Парковой', address: 'ул. Парковая' },
]

/** A network over both countries; no two branches share a code or an address. */
export function sampleBranches(count: number, random: Random): SampleBranch[] {
  const taken = new Set<string>()
  const perCity = new Map<string, number>()
  const branches: SampleBranch[] = []
  for (let i = 0; branches.length < count; i += 1) {
    const city = cities[i % cities.length]
    if (city === undefined) break
    const fitting = streets.filter(street => (street.country ?? city.country) === city.country)
    const street = fitting[random.int(0, fitting.length - 1)]
    const house = random.int(1, 40 + count)
    const name = `Отделение на ${street?.on ?? ''}, ${house}`
    if (street === undefined || taken.has(name)) continue
    taken.add(name)
    const number = (perCity.get(city.code) ?? 0) + 1
    perCity.set(city.code, number)
    const format = number === 1 && i < 3 ? 'Флагманское' : random.chance(0.25) ? 'Мини-офис' : 'Стандартное'
    branches.push({
      fields: {
        code: `${city.code}-${String(number).padStart(2, '0')}`,
        name,
        city: city.name,
        region: city.region,
        address: `${street.address}, ${house}`,
        format,
      },
      zone: city.country === 'kz' ? 'Asia/Almaty' : 'Europe/Moscow',
      currency: city.country === 'kz' ? 'KZT' : 'RUB',
    })
  }
  return branches
}

/** Hours ahead of UTC; neither zone has summer time. */
export const hoursAhead: Readonly<Record<SampleBranch['zone'], number>> = {
  'Asia/Almaty': 5,
  'Europe/Moscow': 3,
}
