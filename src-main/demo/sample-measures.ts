import type { ActionFields } from '../../src-shared/model/action.ts'
import type { Criterion } from '../../src-shared/model/closed-lists.ts'

type Measure = Pick<ActionFields, 'cause' | 'measure' | 'stance'> & {
  readonly training?: {
    readonly method: 'lecture' | 'exercise' | 'rolePlay' | 'simulation'
    readonly cost: number
  }
}

/** What a supervisor decides against a failed standard, by what it is about. Costs are in the currency of the branch. */
export const sampleMeasures: Readonly<Record<Criterion, Measure>> = {
  speed: {
    cause: 'workload',
    measure: 'С 12 до 15 часов открывать ещё одно окно; старший смены следит за очередью по табло.',
    stance: 'proactive',
  },
  competence: {
    cause: 'training',
    measure: 'Разобрать карточки продуктов и комиссии, через неделю принять зачёт.',
    stance: 'reactive',
    training: { method: 'lecture', cost: 45_000 },
  },
  courtesy: {
    cause: 'motivation',
    measure: 'Отрабатывать встречу и прощание на утренней пятиминутке, по паре сотрудников в день.',
    stance: 'reactive',
    training: { method: 'rolePlay', cost: 20_000 },
  },
  empathy: {
    cause: 'noFeedback',
    measure: 'Раз в неделю разбирать с сотрудником одну его запись разговора, начиная с удачной.',
    stance: 'reactive',
    training: { method: 'exercise', cost: 30_000 },
  },
  problemSolving: {
    cause: 'conflictHandling',
    measure: 'Провести учебный разбор трудных случаев, вывесить порядок передачи старшему.',
    stance: 'proactive',
    training: { method: 'simulation', cost: 80_000 },
  },
  personalisation: {
    cause: 'training',
    measure: 'Карточка вопросов о цели клиента на каждом столе, без неё предложение не делается.',
    stance: 'proactive',
    training: { method: 'rolePlay', cost: 25_000 },
  },
  availability: {
    cause: 'placement',
    measure: 'Поставить сотрудника зала к входу, вести к нужному окну, а не указывать рукой.',
    stance: 'reactive',
  },
  environment: {
    cause: 'brokenEquipment',
    measure: 'Обход зала в 9, 13 и 17 часов с отметкой в листе, заявка на ремонт в тот же день.',
    stance: 'proactive',
  },
  reliability: {
    cause: 'noStandard',
    measure: 'Записать порядок: что обещано, кем и к какому сроку, и кто проверяет.',
    stance: 'proactive',
  },
}

export const sampleOwners = ['Айгуль Серикова', 'Тимур Валеев', 'Марина Кравцова', 'Ержан Абенов'] as const
