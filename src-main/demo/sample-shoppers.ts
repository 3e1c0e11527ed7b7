import type { ShopperFields } from '../../src-shared/model/shopper.ts'
import type { Random } from './random.ts'

/** Aliases and their Latin form for an address. */
const birds: readonly (readonly [string, string])[] = [
  ['Чибис-4', 'chibis-4'],
  ['Стриж-12', 'strizh-12'],
  ['Сойка-3', 'soika-3'],
  ['Дрозд-9', 'drozd-9'],
  ['Зимородок-2', 'zimorodok-2'],
  ['Иволга-5', 'ivolga-5'],
  ['Кулик-11', 'kulik-11'],
  ['Синица-8', 'sinitsa-8'],
  ['Скворец-6', 'skvorets-6'],
  ['Щегол-10', 'shchegol-10'],
  ['Ласточка-1', 'lastochka-1'],
  ['Филин-13', 'filin-13'],
  ['Чайка-14', 'chaika-14'],
  ['Кедровка-15', 'kedrovka-15'],
  ['Снегирь-16', 'snegir-16'],
  ['Зяблик-17', 'zyablik-17'],
  ['Удод-18', 'udod-18'],
  ['Свиристель-19', 'sviristel-19'],
  ['Беркут-20', 'berkut-20'],
  ['Овсянка-21', 'ovsyanka-21'],
  ['Трясогузка-22', 'tryasoguzka-22'],
  ['Жаворонок-23', 'zhavoronok-23'],
]

type Names = readonly [string, ...string[]]

const women: readonly [Names, Names] = [
  ['Айгуль', 'Мария', 'Динара', 'Ольга', 'Асель', 'Наталья', 'Жанна', 'Екатерина', 'Гульнара', 'Ирина'],
  ['Ахметова', 'Соколова', 'Нурланова', 'Морозова', 'Сагиева', 'Кузьмина', 'Ибраева', 'Лебедева', 'Хасанова'],
]
const men: readonly [Names, Names] = [
  ['Данияр', 'Алексей', 'Ерлан', 'Сергей', 'Тимур', 'Андрей', 'Руслан', 'Павел', 'Арман', 'Михаил'],
  ['Садыков', 'Волков', 'Жумабаев', 'Орлов', 'Касымов', 'Никитин', 'Беков', 'Фролов', 'Гатауллин'],
]

/** How supervisors sign in the sample. */
export const supervisor = 'Контролёр-1'

/** Aliases, the person at this laptop first; all different. */
export function sampleShoppers(first: string, count: number): string[] {
  const others = Array.from({ length: count }, (_, i) => birds[i]?.[0] ?? `Воробей-${i + 1}`)
  return [first, ...others.filter(alias => alias !== first)].slice(0, count)
}

/** What head office knows of each; the person at this laptop is known by the alias alone. */
export function shopperRecords(
  aliases: readonly string[],
  cities: readonly string[],
  random: Random,
): ShopperFields[] {
  const latin = new Map(birds)
  const taken = new Set<string>()
  return aliases.map((alias, place) => {
    const [first, last] = place % 2 === 0 ? women : men
    let name = `${random.pick(first)} ${random.pick(last)}`
    for (let tries = 0; taken.has(name) && tries < 20; tries += 1) {
      name = `${random.pick(first)} ${random.pick(last)}`
    }
    taken.add(name)
    const city = cities[random.int(0, cities.length - 1)] ?? ''
    const plain = { alias, phone: '', city, active: true }
    if (place === 0) return { ...plain, name: alias, email: '' }
    return { ...plain, name, email: `${latin.get(alias) ?? `vorobei-${place}`}@example.org` }
  })
}
