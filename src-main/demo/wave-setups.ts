import type { WaveFields } from '../../src-shared/model/wave.ts'
import { waveCurrency } from './hand-out.ts'
import { hasRoom } from './plan-extras.ts'
import { sampleChecklist } from './revised-checklist.ts'
import { yearsAfter } from './sample-calendar.ts'
import type { SampleOptions } from './sample-options.ts'
import type { SamplePlan } from './sample-plan.ts'
import { sampleProducts } from './sample-products.ts'
import { agreedFees } from './visit-costs.ts'

const brief = {
  ru: 'Вы обычный клиент, который выбирает банк. Приходите без предупреждения в рабочие часы и не говорите, что проверяете. Возьмите талон и ждите вызова. Личные данные показывайте только до подписания: ничего не подписывайте и не оплачивайте сверх суммы из сценария. Запомните время входа, вызова и выхода, обращения и точные слова сотрудников. Чек-лист заполните в тот же день.',
  en: 'You are an ordinary customer choosing a bank. Come unannounced in working hours and do not say that you are checking. Take a ticket and wait to be called. Show personal papers only up to the signing: sign nothing and pay nothing beyond the sum of the scenario. Remember when you came in, were called and left, and the exact words of the staff. Fill the checklist on the same day.',
} as const

const places = ({ ending }: { readonly ending: string }) => ending !== 'impossible' && ending !== 'rejected'

/** The waves as a supervisor set them up, by their place. */
export function waveSetups(
  { waves, scenes, toMake, planted, shoppers }: SamplePlan,
  options: SampleOptions,
  branchIds: readonly string[],
  shopperIds: ReadonlyMap<string, string>,
): WaveFields[] {
  return waves.map(({ code, title, from, to, pilot }, place) => {
    const isLast = place === waves.length - 1
    // The last wave asks for more: some of its visits nobody has been found for yet.
    const visits = options.visits + (isLast && hasRoom(options) ? 2 : 0)
    const here = scenes.filter(({ planned }) => planned.wave === place).map(({ planned }) => planned)
    const ahead = isLast ? [...toMake, ...planted.ahead.map(branch => ({ branch }))] : []
    const perBranch = new Map<number, number>()
    for (const { branch } of [...here.filter(places), ...ahead]) {
      perBranch.set(branch, (perBranch.get(branch) ?? 0) + 1)
    }
    const aliases = isLast ? shoppers : [...new Set(here.map(({ shopper }) => shopper))]
    return {
      code,
      title,
      from,
      to,
      pilot,
      target: place < waves.length / 2 ? 80 : 85,
      checklists: [sampleChecklist],
      visits,
      branches: branchIds.map((id, branch) => {
        const planned = perBranch.get(branch) ?? 0
        return { id, visits: planned > visits ? planned : null }
      }),
      shoppers: aliases.flatMap(alias => shopperIds.get(alias) ?? []),
      brief,
      scenarios: sampleProducts.map(({ scenario }) => scenario),
      fee: agreedFees[waveCurrency],
      stripPhotos: false,
      evidenceUntil: yearsAfter(to, 1),
      visitsUntil: yearsAfter(to, 3),
    }
  })
}
