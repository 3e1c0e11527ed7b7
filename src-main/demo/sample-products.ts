import type { LocalisedText } from '../../src-shared/model/localised-text.ts'

export interface SampleProduct {
  readonly name: string
  /** After «пришлось говорить о …», «разговор о …». */
  readonly about: string
  readonly scenario: LocalisedText
  /** What a customer pays or puts in, in thousands of the currency; null: nothing is paid. */
  readonly amounts: Readonly<Record<'KZT' | 'RUB', readonly [number, number]>> | null
}

export const sampleProducts: readonly [SampleProduct, ...SampleProduct[]] = [
  {
    name: 'вклад на год',
    about: 'вкладе на год',
    scenario: {
      ru: 'Вы хотите открыть вклад на год и готовы внести небольшую сумму сразу. Спросите, что будет с процентами, если деньги понадобятся раньше срока.',
      en: 'You want to open a one-year deposit and are ready to put in a small sum at once. Ask what happens to the interest if you need the money earlier.',
    },
    amounts: { KZT: [20, 60], RUB: [5, 15] },
  },
  {
    name: 'дебетовая карта',
    about: 'дебетовой карте',
    scenario: {
      ru: 'Вам нужна дебетовая карта для зарплаты и поездок. Спросите о плате за обслуживание и о лимите снятия в чужих банкоматах.',
      en: 'You need a debit card for your salary and for travel. Ask about the service fee and the limit for cash from other banks’ ATMs.',
    },
    amounts: { KZT: [1, 3], RUB: [1, 2] },
  },
  {
    name: 'накопительный счёт',
    about: 'накопительном счёте',
    scenario: {
      ru: 'Вы откладываете на ремонт и выбираете между вкладом и накопительным счётом. Попросите сравнить их на вашей сумме.',
      en: 'You are saving for a renovation and choosing between a deposit and a savings account. Ask to compare them for your sum.',
    },
    amounts: { KZT: [10, 40], RUB: [3, 10] },
  },
  {
    name: 'кредит наличными',
    about: 'кредите наличными',
    scenario: {
      ru: 'Вам нужны деньги на ремонт кухни, срок два года. Спросите полную стоимость кредита и можно ли вернуть его раньше. Заявку подайте, договор не подписывайте.',
      en: 'You need money to renovate the kitchen, for two years. Ask the full cost of the loan and whether it can be repaid early. Apply, but do not sign the contract.',
    },
    amounts: null,
  },
]
