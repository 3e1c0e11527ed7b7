export const cli = {
  locked: {
    title: 'Нужен адрес с ключом',
    text: 'Откройте адрес, который Vizit напечатал в терминале. Он содержит ключ и действует, пока программа запущена. Нажмите Enter в том же терминале, чтобы получить новый адрес.',
  },
  open: {
    STORE_HELD:
      'Папка с данными уже открыта: процесс {{pid}} на {{host}}, адрес {{address}}. Данные не тронуты. Вернитесь в открытое окно или закройте его и повторите.',
    heldByUnknown:
      'Папка с данными уже открыта другой программой Vizit. Данные не тронуты. Закройте её и повторите.',
    STORE_NEWER:
      'Папку с данными создал более новый Vizit (версия данных {{found}}, эта программа знает {{known}}). Данные не тронуты. Обновите программу.',
    STORE_OLDER:
      'Папку с данными создал более старый Vizit (версия данных {{found}}, нужна {{known}}). Данные не тронуты. Откройте её один раз для записи, и она обновится.',
    STORE_DAMAGED:
      'Файл с данными повреждён ({{detail}}). Vizit ничего в него не записал. Команда repair соберёт папку заново из последней целой копии и всего, что читается; прежние файлы останутся рядом.',
    STORE_FAILED:
      'Не удалось открыть папку с данными: {{detail}}. Данные не тронуты. Проверьте диск и повторите.',
    STORE_BUSY: 'Файл с данными занят другой программой. Данные не тронуты. Повторите чуть позже.',
    STORE_FULL: 'На диске нет места. Данные не тронуты. Освободите место и повторите.',
    STORE_READ_ONLY:
      'В папку с данными нельзя писать. Данные не тронуты. Проверьте права на папку и повторите.',
    STORE_MISSING: 'В этой папке нет данных Vizit. Укажите другую папку: --data ПАПКА.',
    STORE_FOREIGN:
      'В этой папке лежит база другой программы. Она не тронута. Укажите другую папку: --data ПАПКА.',
    FOLDER_REMOTE:
      'Папка лежит на сетевом диске: там нельзя полагаться на блокировки файлов, и данные могут испортиться. Ничего не записано. Укажите папку на этом компьютере.',
  },
  opened: {
    address: 'Vizit: {{address}}',
    noElectron: 'Окно Electron здесь недоступно ({{why}}), Vizit открывается в браузере.',
    noDisplay: 'нет экрана',
    noBinary: 'программа Electron не загружена',
    portTaken: 'Порт {{port}} занят. Укажите другой: --port N, или --port 0 для любого свободного.',
    building: 'Собираю страницы…',
    buildFailed: 'Сборка не удалась: {{detail}}',
  },
  usage: {
    unknown: 'Нет такой команды: {{command}}',
    wrong: 'Неверные аргументы: {{detail}}',
    text: `Vizit: проверки тайного покупателя без сети

  open [ФАЙЛ…] [--browser] [--port N] [--no-open]   окно или браузер на 127.0.0.1
  demo [--branches 12] [--waves 4] [--visits 6] [--seed 1]   заполнить папку образцом сети
  score ЧЕК-ЛИСТ ОТВЕТЫ                         посчитать балл без папки с данными
  schema checklist | answers | standards | package  JSON Schema файла
  import ФАЙЛ… [--dry-run]                      принять чек-листы (JSON), стандарты (JSON, CSV, XLSX),
                                                филиалы (CSV, XLSX), формы XLSForm (XLSX, черновиком);
                                                --dry-run только покажет, что изменится
  import ПАКЕТ.vizit… [--trust ОТПЕЧАТОК] [--password-stdin]   принять пакеты
  export --kind assignment|audits|returns|library --out ФАЙЛ.vizit|ПАПКА
         [--wave ВОЛНА] [--branch ФИЛИАЛ] [--shopper ПСЕВДОНИМ] [--password-stdin]   собрать пакеты
  export --kind standards --out ФАЙЛ.(json|csv|xlsx) [--industry ОТРАСЛЬ] [--lang ru]
  export --kind checklist КОД[/РЕДАКЦИЯ] --out ФАЙЛ.(json|xlsx) [--lang ru]   xlsx: форма XLSForm
  export --kind workbook --wave ВОЛНА --out ФАЙЛ.xlsx [--branch ФИЛИАЛ] [--lang ru]
  report audit ID --out ФАЙЛ.pdf [--lang ru] [--edition supervisor]
  report blank ЧЕК-ЛИСТ --out ФАЙЛ.pdf [--lang ru]   бланк по коду, КОД/РЕДАКЦИЯ или файлу
  report branch ФИЛИАЛ --wave ВОЛНА --out ФАЙЛ.pdf [--checklist ЧЕК-ЛИСТ] [--lang ru]
  report leave-behind ФИЛИАЛ --wave ВОЛНА --out ФАЙЛ.pdf   памятка на стену: что сохранить, что изменить
  report network --wave ВОЛНА --out ФАЙЛ.pdf [--checklist ЧЕК-ЛИСТ] [--lang ru]
  report wave ВОЛНА --out ПАПКА [--documents branch,leave-behind,audits]   отчёты всех филиалов волны
  compare --wave ВОЛНА [--checklist ЧЕК-ЛИСТ]   рейтинг филиалов с интервалами и диапазонами мест
  call ПРОЦЕДУРА [JSON]                         любая процедура программы
  people | people reset-pin ПСЕВДОНИМ           кто здесь работает; убрать забытый PIN
  verify [--quick]                              проверить базу, хеши, баллы и файлы; --quick: выборку
  repair [--dry-run]                            починить повреждённую папку; прежние файлы останутся рядом
  backup --out ФАЙЛ | restore ФАЙЛ [--password-stdin]   резервная копия и восстановление в пустую папку

Везде: --data ПАПКА выбирает папку с данными, --json печатает JSON.
Код возврата: 0 выполнено, 1 отказано, 2 неверный вызов.`,
  },
  score: {
    total: 'Балл: {{percent}}',
    none: 'нет (нечего оценивать)',
    raw: 'До критических правил: {{percent}}',
    moment: '  {{code}}: {{percent}}',
  },
  faults_one: '{{count}} ошибка, ничего не записано:',
  faults_few: '{{count}} ошибки, ничего не записано:',
  faults_many: '{{count}} ошибок, ничего не записано:',
  faults_other: '{{count}} ошибки, ничего не записано:',
  file: {
    missing: 'Файл не читается: {{file}}',
    notJson: '{{file}}: это не JSON',
    unknownKind:
      '{{file}}: такие файлы не принимаются. Подходят *.vizit (пакеты), *.json (чек-листы, стандарты), *.csv и *.xlsx (стандарты, филиалы) и *.xlsx с формой XLSForm.',
    unreadable: '{{file}}: {{reason}}',
  },
  imported: {
    checklist: '{{code}}, редакция {{revision}}: {{change}}',
    added: 'добавлен',
    unchanged: 'без изменений',
    standards: 'Стандарты: добавлено {{added}}, обновлено {{updated}}, без изменений {{unchanged}}',
    branches: 'Филиалы: добавлено {{added}}, обновлено {{updated}}, без изменений {{unchanged}}',
    ignored: 'Не использованы столбцы: {{columns}}',
    /** Where in a form something was lost. */
    row: 'лист {{sheet}}, строка {{row}}',
    sheet: 'лист {{sheet}}',
    form_one: 'Черновик «{{code}}» из XLSForm, {{count}} вопрос',
    form_few: 'Черновик «{{code}}» из XLSForm, {{count}} вопроса',
    form_many: 'Черновик «{{code}}» из XLSForm, {{count}} вопросов',
    form_other: 'Черновик «{{code}}» из XLSForm, {{count}} вопроса',
    untrusted:
      'Отпечаток ключа «{{name}}»: {{fingerprint}}. Сверьте его с отправителем, например по телефону, и повторите с --trust и этим отпечатком.',
    password: 'Пароль читается со стандартного ввода: --password-stdin.',
    dryRun: 'Пробный прогон: ничего не записано, показано, что изменил бы импорт.',
  },
  exported: {
    made: 'Файл записан: {{file}}',
    kind: 'нужен --kind assignment, audits, returns, library, standards, checklist или workbook',
    noStandards: 'В библиотеке нет стандартов для такого файла (отрасль: {{industry}}). Ничего не записано.',
    industryNeeded:
      'В файле JSON одна отрасль, а в библиотеке их несколько: {{industries}}. Ничего не записано. Укажите одну: --industry ОТРАСЛЬ.',
    noChecklist: 'Нет такого чек-листа или такой редакции: {{name}}. Ничего не записано.',
  },
  demo: {
    progress: 'Визитов записано: {{visits}} из {{of}}',
    made: 'Готово: филиалов {{branches}}, волн {{waves}}, тайных покупателей {{shoppers}}, визитов {{audits}}.',
    review:
      'Принято: {{approved}}, ждут проверки: {{submitted}}, возвращено: {{returned}}, отклонено: {{rejected}}. Апелляций без решения: {{appeals}}.',
    ahead: 'Ещё не сделано визитов: {{ahead}}, из них просрочено: {{overdue}}, не выдано: {{planned}}.',
    already: 'В этой папке уже лежит этот образец. Ничего не изменено.',
    notEmpty: 'В папке уже есть данные. Ничего не изменено. Укажите пустую папку: --data ПАПКА.',
    organisation: 'Северный банк',
  },
  report: {
    made: 'Отчёт записан: {{file}}',
    unknown: 'Нет проверки с таким номером: {{id}}',
    kind: 'Есть report audit, blank, branch, leave-behind, network и wave.',
  },
  compare: {
    waveNeeded: 'нужна --wave ВОЛНА',
    unknownWave: 'Нет такой волны: {{wave}}',
    unknownChecklist: 'Нет такого чек-листа: {{checklist}}',
    several: 'В волне {{wave}} несколько чек-листов: {{checklists}}. Укажите один: --checklist ЧЕК-ЛИСТ.',
    nothing: 'В волне {{wave}} нет утверждённых визитов с баллом: сравнивать пока нечего.',
    title: 'Волна {{wave}}, чек-лист {{checklist}}, редакция {{revisions}}. Только утверждённые визиты.',
    common:
      'Редакции чек-листа различаются: сравниваются баллы до критических правил по общим вопросам ({{questions}}).',
    network: 'Сеть: {{mean}}; филиалов {{branches}}, визитов {{visits}}.',
    before: 'С волны {{wave}}: {{change}}.',
    notEnough: 'Мало визитов (меньше трёх), вне рейтинга:',
    indicative:
      'Места указаны диапазоном: внутри него различия не доказаны. Визиты не случайная выборка, поэтому интервалы ориентировочные.',
    two: '{{low}} и {{high}}',
    allEqual: 'все визиты равны',
    notProven: 'изменение не доказано',
    few: 'мало визитов',
    above: 'выше остальных',
    below: 'ниже остальных',
    notDistinguishable: 'не отличается',
    column: {
      rank: 'Место',
      branch: 'Филиал',
      visits: 'Визиты',
      mean: 'Балл',
      interval: 'Интервал 95 %',
      change: 'С прошлой волны',
      gap: 'К цели',
    },
  },
  call: {
    unknown: 'Нет такой процедуры: {{procedure}}',
    refused: '{{code}}: {{message}}',
    badInput: 'Вход не подходит процедуре:',
  },
  verify: {
    clean: 'Проверено, замечаний нет.',
    sampled: 'Проверена случайная выборка, замечаний нет. Всё проверяет verify без --quick.',
    fault: '{{code}}: {{record}} {{name}} ({{id}})',
    faults_one: 'Найдено {{count}} нарушение. Ничего не изменено:',
    faults_few: 'Найдено {{count}} нарушения. Ничего не изменено:',
    faults_many: 'Найдено {{count}} нарушений. Ничего не изменено:',
    faults_other: 'Найдено {{count}} нарушения. Ничего не изменено:',
  },
  backup: {
    made: 'Копия записана: {{file}}, {{bytes}} байт, файлов доказательств {{evidence}}.',
    missing: 'Нет файла доказательства {{sha256}}: в копию он не вошёл.',
    restored: 'Восстановлено в {{folder}}, файлов доказательств {{evidence}}.',
    FOLDER_NOT_EMPTY: 'Папка не пуста, ничего не изменено. Укажите пустую: --data ПАПКА.',
    passwordShort: 'Пароль для копии: не короче {{least}} знаков, строкой в стандартном вводе.',
    PASSWORD_NEEDED: 'Копия закрыта паролем: --password-stdin.',
    PASSWORD_WRONG: 'Пароль не подходит. Ничего не изменено.',
    BACKUP_BROKEN: 'Копия повреждена ({{entry}}). Ничего не изменено.',
    BACKUP_NEWER: 'Копию сделал более новый Vizit. Ничего не изменено. Обновите программу.',
    BACKUP_FAULTS: 'В копии нарушены записи. Ничего не изменено:',
    failed: 'Не удалось: {{code}}. Прежние данные не тронуты.',
  },
  unexpected: 'Непредвиденная ошибка: {{detail}}',
} as const
