import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { dateText } from '../../../src-shared/format/date.ts'
import { localised } from '../../../src-shared/format/localised.ts'
import { CriticalMark } from '../../components/critical-mark.tsx'
import { LevelMark } from '../../components/level-mark.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import type { ArrangedLine } from './arrange-lines.ts'
import { isOverdue } from './list-filters.ts'
import { segmentText } from '../../../src-shared/wording/place-words.ts'

/** The segment that goes without saying. */
const usual = 'standard'

type Props = { line: ArrangedLine; place: number; today: string }

/** One standard: its level, what it asks for, where it belongs, how it is kept. */
export function StandardRow({ line, place, today }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { standard, status } = line
  const text = localised(standard.text, language)
  const moment = localised(standard.moment.title, language)
  const other = language === 'ru' ? 'en' : 'ru'
  const foreign = standard.text[language] === undefined
  return (
    <tr aria-rowindex={place} data-closed={status === 'retired' || undefined}>
      <td className="standards-text">
        <span className="standards-line" data-under={line.under || undefined}>
          <LevelMark level={standard.level} />
          <Link
            to={`/standards/${standard.code}`}
            className="table-link"
            title={text}
            lang={foreign ? other : undefined}
          >
            {text}
          </Link>
          {standard.critical && <CriticalMark />}
          {line.base !== null && (
            <span className={line.under ? 'only-read' : 'standards-tag'}>{t('standards.variantOf')}</span>
          )}
          {foreign && <span className="standards-tag">{t(`standards.otherLanguage.${other}`)}</span>}
        </span>
      </td>
      <td className="standards-moment" title={moment}>
        {moment}
      </td>
      <td className="table-muted">{t(`values.criterion.${standard.criterion}`)}</td>
      <td className="table-muted">
        {t(`values.channel.${standard.channel}`)}
        {standard.segment !== usual && ` · ${segmentText(standard.segment, t)}`}
      </td>
      <td>
        {isOverdue(line, today) && standard.reviewBy !== undefined ? (
          <span
            className="standards-overdue"
            title={t('standards.overdueSince', { date: dateText(standard.reviewBy, language) })}
          >
            {t('standards.overdue')}
          </span>
        ) : (
          <span className="standards-status" data-status={status}>
            {t(`standards.status.${status}`)}
          </span>
        )}
      </td>
      <td className="table-number">{line.uses === 0 ? <span className="table-muted">–</span> : line.uses}</td>
      <td className="table-number table-muted">{line.revision}</td>
    </tr>
  )
}
