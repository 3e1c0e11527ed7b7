/**
 * Verdicts of any sort; each stands for all forms with its stem. They are hinted at only where no figure,
 * quotation or explanation stands in the sentence or beside it.
 */
export const strongVerdicts = `
  хамский хамство хамка хамил хамила хамили нахамил нахамила нахамили хамоватый отвратительный ужасный кошмарный
  кошмар безобразный безобразие прекрасный замечательный великолепный великолепен шикарный потрясающий
  восхитительный отличный отлично превосходный чудесный чудесно классный бездарный наплевательский халатный
  халатность пренебрежительный высокомерный надменный равнодушный равнодушие безразличный неадекватный
  непрофессиональный непрофессионализм некомпетентный некомпетентен некомпетентность грубость невежливый
  невежлив недружелюбный недоброжелательный безупречный безупречен идеальный молодец молодцы
  awful horrible terrible disgusting appalling fantastic wonderful amazing superb brilliant outstanding
  unprofessional incompetent arrogant impolite unfriendly unhelpful rude rudely rudeness`

/** English verdicts whose stem is that of harmless words: these forms only. */
export const strongVerdictForms = 'excellent excellently perfect perfectly lovely lazy'

/** Verdicts that honest comments also use beside facts: hinted at only beside a person or the service as such. */
export const weakVerdicts = `
  вежливый вежлив доброжелательный доброжелателен приветливый приветлив дружелюбный дружелюбен внимательный
  внимателен любезный любезен приятный неприятный хороший плохой нормальный качественный некачественный
  профессиональный профессионален компетентный компетентен грамотный грубый груб культурный тактичный
  бестактный душевный
  good great bad nice poor friendly polite helpful professional pleasant unpleasant attentive courteous welcoming`

/** What a weak verdict is passed on. */
export const judged = `
  обслуживание сервис отношение персонал сотрудник сотрудница сотрудники консультант администратор официант
  официантка кассир оператор менеджер продавец курьер мастер охранник специалист бариста
  service staff employee employees team attitude treatment waiter waitress server consultant agent cashier manager
  operator courier technician salesperson barista advisor adviser teller clerk
  manner`

/** Verbs that only carry a verdict: nothing was seen in «обслужили», "treated". */
export const hollowVerbs = `
  обслужил обслужила обслужили обслуживал обслуживала обслуживали отнесся отнеслась отнеслись относился относилась
  относились общался общалась общались вел вела вели разговаривал разговаривала разговаривали работал работала
  работали встретил встретила встретили принял приняла приняли сработал сработали
  served treated handled behaved acted`

/** Between the judged and the verdict: "the staff were friendly". */
export const copulas = 'был была было были оказался оказалась оказались is was were are being'

/** A greeting, not a verdict, comes of good and хороший before these. */
export const greetedParts = `
  день дня вечер вечера утро утра выходных пути morning afternoon evening day night weekend`

/** A sentence with more words than this tells more than a verdict. */
export const longestVerdict = 12
