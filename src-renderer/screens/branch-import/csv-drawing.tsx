import { useTranslation } from 'react-i18next'

const rows = {
  ru: [
    ['lesnaya-14', 'Отделение на Лесной', 'Москва'],
    ['gagarina-3', 'Отделение на Гагарина', 'Тверь'],
    ['city-mall', 'Сити-Молл', 'Казань'],
  ],
  en: [
    ['forest-14', 'Forest Street office', 'York'],
    ['harbour-3', 'Harbour office', 'Hull'],
    ['city-mall', 'City Mall', 'Leeds'],
  ],
}

/** The first lines of a file that will be understood. */
export function CsvDrawing() {
  const { t, i18n } = useTranslation()
  const head = [t('branches.field.code'), t('branches.field.name'), t('branches.field.city')]
  const lines = [head, ...(i18n.language === 'ru' ? rows.ru : rows.en)]
  return <pre className="import-sample">{lines.map(line => line.join(';')).join('\n')}</pre>
}
