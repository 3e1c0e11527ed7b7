import { Button } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import { numberText } from '../../../src-shared/format/number.ts'
import { effectiveShares } from '../../../src-shared/scoring/effective-shares.ts'
import { KeyHint } from '../../components/key-hint.tsx'
import { usePreferences } from '../../stores/preferences.ts'
import { momentOf } from '../../stores/scoring-position.ts'
import { HiddenMoments } from './hidden-moments.tsx'
import { MomentCards } from './moment-cards.tsx'
import { MomentSummary } from './moment-summary.tsx'
import { useActs, useAudit, useScoring, useSession } from './session-context.ts'

/** The questions of the moment in hand, under its name and weight. */
export function MomentView({ onSkip }: { onSkip: (moment: string) => void }) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const { visit } = useSession().frame
  const { document } = useAudit()
  const shown = useScoring(state => momentOf(state.live.moments, state.focus)?.questions)
  const code = useScoring(state => momentOf(state.live.moments, state.focus)?.code)
  const last = useScoring(state => state.live.moments.at(-1)?.code) === code
  const { nextMoment } = useActs()
  const moment = document.moments.find(one => one.code === code)
  const numbers = useMemo(
    () => new Map(document.moments.flatMap(one => one.questions).map((one, index) => [one.code, index + 1])),
    [document],
  )
  const shares = useMemo(() => effectiveShares(document).moments, [document])
  const share = shares.find(one => one.code === code)?.share ?? 0
  if (moment === undefined || shown === undefined) return null
  const title = localised(moment.title, language)
  const skippable = shown.some(
    one => moment.questions.find(({ code: it }) => it === one)?.notApplicable === true,
  )
  return (
    <section className="moment" aria-label={t('scoring.questionsLabel', { moment: title })}>
      <MomentSummary before={moment.code} />
      <header className="moment-head">
        <div>
          <h2>{title}</h2>
          <p className="moment-note">
            {document.scoring.hideScore === true
              ? t('scoring.moment.advice')
              : share > 0
                ? `${t('scoring.moment.share', { share: `${numberText(share, language, 1)}${language === 'ru' ? '\u00a0' : ''}%` })} · ${t('scoring.moment.advice')}`
                : t('scoring.moment.noShare')}
          </p>
        </div>
        {skippable && (
          <Button variant="subtle" onClick={() => onSkip(moment.code)} aria-keyshortcuts="Shift+Minus">
            {t('scoring.moment.skip')}
          </Button>
        )}
      </header>
      <MomentCards key={moment.code} moment={moment} shown={shown} numbers={numbers} />
      <HiddenMoments after={moment.code} numbers={numbers} />
      <footer className="moment-foot">
        {last ? (
          visit !== null && (
            <Button component={Link} to={visit.submit}>
              {t('scoring.moment.toSubmit')}
            </Button>
          )
        ) : (
          <Button
            onClick={nextMoment}
            rightSection={<KeyHint keys={[t('common.keys.ctrl'), t('common.keys.enter')]} />}
            aria-keyshortcuts="Control+Enter"
          >
            {t('scoring.moment.next')}
          </Button>
        )}
      </footer>
    </section>
  )
}
