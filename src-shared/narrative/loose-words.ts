import type { HintKind } from './hint.ts'

/** Words to look at twice. A phrase is written with `_` between its words; `,word,` only counts set off by commas. */
interface LooseWords {
  readonly kind: Extract<HintKind, 'guess' | 'sweeping' | 'degree' | 'vague'>
  /** These very forms. */
  readonly exact: string
  /** These and every form with the same stem. */
  readonly forms?: string
}

/**
 * Curated by hand against real comments. Left out because honest comments use them for facts: «показался»
 * (somebody came into sight), «явно», «никто», «все», «сразу», «быстро»,
 * «каждый раз», "each time", "never", "clearly", "normally",
 * "appeared" without "to be", "looked like".
 */
export const looseWords: readonly LooseWords[] = [
  {
    kind: 'guess',
    exact: `
      кажется кажутся казалось казался казалась казались показалось видимо по-видимому наверное наверно вероятно
      похоже_что ,похоже, ,возможно, ,вроде, вроде_бы вроде_как как_будто как_бы якобы скорее_всего мне_кажется
      по-моему на_мой_взгляд по_моему_мнению по_ощущениям по_ощущению создалось_впечатление
      создавалось_впечатление сложилось_впечатление такое_ощущение такое_впечатление было_ощущение
      ,думаю, ,считаю, ,полагаю, я_думаю я_считаю я_полагаю я_уверен я_уверена думаю_что считаю_что полагаю_что
      ,очевидно, ,должно_быть,
      apparently seemingly probably perhaps maybe presumably supposedly obviously ,possibly, it_felt i_felt
      felt_like felt_as i_feel i_think i_thought i_believe i_guess i_suppose i_assume in_my_opinion in_my_view
      as_though appeared_to_be appears_to_be appeared_to_have must_have_been might_have_been`,
    forms: 'seem seems seemed seeming',
  },
  {
    kind: 'sweeping',
    exact: `
      всегда никогда_не вечно постоянно обычно как_всегда как_обычно все_время_что
      always constantly usually all_the_time as_usual`,
  },
  {
    kind: 'degree',
    exact: `
      очень весьма слишком крайне чрезвычайно невероятно безумно жутко страшно дико чересчур абсолютно максимально
      довольно_таки супер
      very extremely really incredibly absolutely totally super too_much way_too so_much quite_a_lot
      ridiculously terribly awfully insanely`,
  },
  {
    kind: 'vague',
    exact: `
      долго недолго долгое_время довольно_долго целую_вечность какое-то_время некоторое_время
      for_ages for_a_while a_long_time a_very_long_time quite_a_while forever some_time_later`,
  },
]

/** A degree word before these is a fact of another kind: «максимально допустимый». */
export const factsAfterDegree = 'допустимый допустим возможный разрешенный разрешен'

/** After these verbs somebody else's words are told. */
export const speechVerbs = `
  сказал сказала сказали ответил ответила ответили сообщил сообщила сообщили пояснил пояснила пояснили объяснил
  объяснила объяснили заявил заявила заявили добавил добавила добавили уточнил уточнила уточнили спросил спросила
  спросили поинтересовался поинтересовалась пообещал пообещала пообещали извинился извинилась написал написала
  предупредил предупредила предупредили прозвучало услышал услышала утверждал утверждала признался призналась
  said says told replied answered explained asked added mentioned stated wrote warned apologised apologized
  apologising apologizing claimed admitted promised`

/** What follows a verb of speech when words are told. */
export const speechOpeners = `
  что чтобы как когда ли почему где сколько
  that if whether it he she they there this we i because how why what when not to for`
