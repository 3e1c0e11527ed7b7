const birds =
  'Чибис-4 Стриж-12 Сойка-3 Дрозд-9 Зимородок-2 Иволга-5 Кулик-11 Синица-8 Скворец-6 Щегол-10 Ласточка-1 Филин-13 Чайка-14 Кедровка-15 Снегирь-16'.split(
    ' ',
  )

/** How supervisors sign in the sample. */
export const supervisor = 'Контролёр-1'

/** Aliases, the person at this laptop first; all different. */
export function sampleShoppers(first: string, count: number): string[] {
  const others = Array.from({ length: count }, (_, i) => birds[i] ?? `Воробей-${i + 1}`)
  return [first, ...others.filter(alias => alias !== first)].slice(0, count)
}
