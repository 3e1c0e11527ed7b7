import type { Criterion } from '../../src-shared/model/closed-lists.ts'
import type { Random } from './random.ts'

type Words = Readonly<Record<'good' | 'poor', readonly [string, ...string[]]>>

const whole: Words = {
  good: [
    'Всё прошло спокойно, вопросов не осталось.',
    'Пришла с тремя делами, ушла без единого. Спасибо.',
    'Хорошее отделение, езжу сюда специально.',
    'Карту перевыпустили за один визит.',
  ],
  poor: [
    'Отправили в другое отделение, хотя вопрос простой.',
    'Пришлось приходить второй раз: не предупредили про документы.',
    'Когда рядом нет проверяющих, здесь всё иначе.',
    'Ушёл, так и не решив вопрос.',
  ],
}

const byCriterion: Readonly<Partial<Record<Criterion, Words>>> = {
  speed: {
    good: ['Приняли сразу, хотя было обеденное время.', 'Десять минут на всё.'],
    poor: [
      'Из четырёх окон работало одно, ждал сорок минут.',
      'Очередь по талонам стоит, а вперёд идут знакомые.',
    ],
  },
  competence: {
    good: [
      'Сотрудница объяснила про вклад так, что всё стало понятно.',
      'Посчитали оба варианта и показали разницу.',
    ],
    poor: [
      'Назвали одну ставку, в договоре оказалась другая.',
      'Консультант читал условия с экрана и сам в них путался.',
    ],
  },
  courtesy: {
    good: ['Встретили у входа и проводили к окну.', 'Доброжелательно, без спешки.'],
    poor: ['Разговаривали между собой, будто меня нет.', 'На вопрос о комиссии ответили с раздражением.'],
  },
  environment: {
    good: ['Чисто, есть где сесть с ребёнком.', 'Банкоматы работали, листовки на месте.'],
    poor: ['Духота, кулер пустой.', 'Банкомат снова не работает, второй раз за месяц.'],
  },
}

/** What a customer wrote, by what they rated and how. */
export function reviewText(random: Random, criterion: Criterion | null, rating: number): string {
  const words = (criterion === null ? undefined : byCriterion[criterion]) ?? whole
  return random.pick(rating >= 4 ? words.good : words.poor)
}
