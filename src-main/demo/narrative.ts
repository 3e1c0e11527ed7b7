import type { Answers } from '../../src-shared/model/answer.ts'
import type { Random } from './random.ts'
import { clockAt, minutesOf, type VisitStory } from './visit-story.ts'

const money = (amount: number) => String(amount).replaceAll(/\B(?=(\d{3})+$)/g, ' ')

const currencies = { KZT: 'тенге', RUB: 'рублей' } as const

/** The visit told in 60 to 120 words, in the order in which it went; follows the answers. */
export function narrativeOf(story: VisitStory, answers: Answers, random: Random): string {
  const yes = (code: string) => answers[code]?.value === 'yes'
  const one = (...texts: readonly [string, ...string[]]) => random.pick(texts)
  const { queue, paperwork, whole } = minutesOf(story, answers)
  const { city, address } = story.branch.fields
  const { window, people, product, employee, hall } = story
  const parts = [
    one(
      `Визит в отделение (${city}, ${address}) начался в ${clockAt(story, 0)}, в зале было ${people} человек.`,
      `Вход в отделение по адресу ${city}, ${address} в ${clockAt(story, 0)}. В зале ${people} человек, открыты ${story.counters} окна.`,
    ),
    yes('greeting')
      ? one(
          `Администратор зала (${hall}) поздоровался первым и спросил о цели визита.`,
          `У входа встретил администратор (${hall}), поздоровался сразу.`,
        )
      : one(
          `Администратор зала (${hall}) был занят и на вход не отреагировал.`,
          `Никто не поздоровался, за помощью к администратору (${hall}) пришлось обратиться первым.`,
        ),
    story.queued
      ? one(
          `Вызов к окну №${window} последовал через ${queue} мин после талона.`,
          `Ожидание по талону заняло ${queue} мин, пригласили в окно №${window}.`,
        )
      : one(
          `К окну №${window} пригласили без ожидания.`,
          `Очереди не было, окно №${window} освободилось сразу.`,
        ),
    one(
      `Разговор о ${product.about} вёл консультант (${employee}), он занял около ${story.talk} мин.`,
      `Консультант (${employee}) говорил о ${product.about} около ${story.talk} мин.`,
    ),
    yes('recap')
      ? one(
          'Запрос он пересказал своими словами и дождался подтверждения.',
          'Перед предложением прозвучало «Правильно понимаю, что вам важен доход без риска».',
        )
      : one(
          'О цели спросил мало и почти сразу перешёл к тарифам, запрос своими словами не повторил.',
          'Вопросов о том, для чего нужны деньги, было мало, предложение выглядело заготовленным.',
        ),
    yes('options')
      ? one(
          'Предложил два варианта и показал разницу на листе с расчётом.',
          'Сравнил два варианта на одной сумме, разница в доходе стала понятной.',
        )
      : one(
          'Вариант предложил один, сравнить его было не с чем.',
          'О втором варианте пришлось спросить отдельно.',
        ),
    yes('fees')
      ? one('Комиссии назвал сам, до вопроса.', 'Полная стоимость прозвучала вслух, с числами.')
      : 'О плате за обслуживание не сказал, она нашлась только в тарифах на столе.',
    story.proceeded
      ? one(
          `Оформление от согласия до подписи длилось ${paperwork} мин.`,
          `Дальше ${paperwork} мин ушло на оформление и подписи.`,
        )
      : one(
          'До оформления дело не дошло: решено подумать и вернуться.',
          'Оформлять не стали, расчёт удалось взять с собой.',
        ),
    story.amount === null
      ? ''
      : one(
          `Внесено ${money(story.amount)} ${currencies[story.branch.currency]}, чек выдан.`,
          `Оплачено ${money(story.amount)} ${currencies[story.branch.currency]} через кассу.`,
        ),
    yes('next-step')
      ? one('Следующий шаг и срок названы точно.', 'На прощание назвали дату, когда всё будет готово.')
      : one('Точного срока следующего шага не назвали.', 'Когда ждать результата, осталось неясным.'),
    yes('goodbye') ? 'Попрощались и поблагодарили за визит.' : 'Попрощались сухо, без благодарности.',
    one(
      `Весь визит занял ${whole} мин и закончился в ${clockAt(story, whole)}.`,
      `Выход из отделения в ${clockAt(story, whole)}, через ${whole} мин после входа.`,
    ),
  ]
  return parts.filter(part => part !== '').join(' ')
}
