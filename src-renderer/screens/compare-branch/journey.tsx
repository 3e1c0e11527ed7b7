import { useId, useMemo, type KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { localised } from '../../../src-shared/format/localised.ts'
import { numberText, scoreText } from '../../../src-shared/format/number.ts'
import type { BranchPage } from '../../../src-shared/model/comparison/branch-page.ts'
import { leastVisits } from '../../../src-shared/statistics/proof.ts'
import { BandShape, knownBand } from '../../components/band-word.tsx'
import { ScoreNumber } from '../../components/score-number.tsx'
import { signedText, targetText } from '../compare/figures.ts'
import { useWords } from '../compare/sections/use-words.ts'
import type { Mark } from '../compare/mark.ts'
import { journeyOf, pathThrough, type Stop } from './journey-view.ts'
import type { Bands } from './use-checklist-of.ts'
import './journey.css'

interface Props {
  /** Code. */
  readonly branch: string
  readonly page: BranchPage
  readonly bands: Bands
  readonly visitsAt: (mark: Mark) => string
}

/** Height of the scale, px: the marks are placed by it too. */
const tall = 112

/** The customer's way through the visit: each moment a stop, as high as its mean, the network's line beneath. */
export function Journey({ branch, page, bands, visitsAt }: Props) {
  const { t } = useTranslation()
  const words = useWords()
  const id = useId()
  const { moments, target } = page
  const journey = useMemo(() => journeyOf(moments, bands, target), [moments, bands, target])
  const { stops, min } = journey
  const first = stops.find(({ height }) => height !== null)
  if (first === undefined) return null
  return (
    <section className="branch-part" aria-labelledby={id}>
      <div className="branch-part-head">
        <h2 id={id}>{t('branchPage.journey.title')}</h2>
        <p>{t('branchPage.journey.note')}</p>
      </div>
      <div className="journey-frame">
        <div className="journey" style={{ minWidth: `${4 + stops.length * 6}rem` }}>
          <div className="journey-scale" aria-hidden="true" style={{ height: tall }}>
            <span style={{ bottom: '100%' }}>100</span>
            {journey.target !== null && journey.target > 0.15 && journey.target < 0.85 && (
              <span className="journey-target" style={{ bottom: `${journey.target * 100}%` }}>
                {targetText(words, page)}
              </span>
            )}
            <span style={{ bottom: 0 }}>{min}</span>
          </div>
          <Lines journey={journey} />
          <ol
            className="journey-stops"
            style={{ gridTemplateColumns: `repeat(${stops.length}, minmax(6rem, 1fr))` }}
            onKeyDown={walk}
          >
            {stops.map(stop => (
              <StopItem
                key={stop.line.part}
                branch={branch}
                stop={stop}
                first={stop === first}
                visitsAt={visitsAt}
              />
            ))}
          </ol>
        </div>
      </div>
      <p className="only-read">{t('branchPage.journey.fall')}</p>
    </section>
  )
}

function Lines({ journey: { stops, target } }: { journey: ReturnType<typeof journeyOf> }) {
  const at = (height: number) => (1 - height) * tall
  return (
    <svg
      className="journey-lines"
      viewBox={`0 0 ${stops.length} ${tall}`}
      height={tall}
      preserveAspectRatio="none"
      aria-hidden="true"
    >
      <path d={`M0 0h${stops.length}M0 ${tall}h${stops.length}`} className="journey-grid" />
      {target !== null && <path d={`M0 ${at(target)}h${stops.length}`} className="journey-target-line" />}
      <path
        d={pathThrough(
          stops.map(({ network }) => network),
          tall,
        )}
        className="journey-network"
      />
      <path
        d={pathThrough(
          stops.map(({ height }) => height),
          tall,
        )}
        className="journey-way"
      />
    </svg>
  )
}

interface StopProps extends Pick<Props, 'branch' | 'visitsAt'> {
  readonly stop: Stop
  readonly first: boolean
}

function StopItem({ branch, stop: { line, tone, height, network }, first, visitsAt }: StopProps) {
  const words = useWords()
  const { t, language } = words
  const { part, title, branch: own, difference } = line
  const moment = localised(title ?? undefined, language) || part
  const band = knownBand(tone)
  const n = own?.n ?? 0
  return (
    <li className="journey-stop">
      {own === null || own.shown === null ? (
        <span className="journey-body">
          <span className="journey-plot" style={{ height: tall }} />
          <span className="journey-score" aria-hidden="true">
            –
          </span>
          <span className="journey-name" aria-hidden="true">
            {moment}
          </span>
          <span className="only-read">{t('branchPage.journey.notMeasured', { moment })}</span>
        </span>
      ) : (
        <Link to={visitsAt({ branch, moment: part })} className="journey-body" tabIndex={first ? 0 : -1}>
          <span className="journey-plot" style={{ height: tall }}>
            {network !== null && <span className="journey-tick" style={{ bottom: `${network * 100}%` }} />}
            {height !== null && (
              <span className="journey-mark" data-band={band} style={{ bottom: `${height * 100}%` }}>
                {band ? <BandShape band={band} /> : <PlainStop />}
              </span>
            )}
          </span>
          <span className="journey-name">{moment}</span>
          <span className="journey-score">
            <ScoreNumber percent={own.shown} />{' '}
            <span className="journey-n">{n < leastVisits ? `(${n})` : `n ${numberText(n, language)}`}</span>
          </span>
          {difference !== null && (
            <span className="only-read">
              {t('branchPage.journey.against', { difference: signedText(difference, language) })}
            </span>
          )}
        </Link>
      )}
      {line.network.shown !== null && (
        <Link to={visitsAt({ moment: part })} className="journey-beside" tabIndex={-1}>
          <span className="only-read">{moment}: </span>
          {t('branchPage.journey.network', { mean: scoreText(line.network.shown, language) })}
          {difference !== null && (
            <span className="journey-difference"> {signedText(difference, language)}</span>
          )}
        </Link>
      )}
    </li>
  )
}

/** A stop of a checklist whose bands are its author's own, or that has none. */
function PlainStop() {
  return (
    <svg className="mark" width="12" height="12" viewBox="0 0 12 12">
      <circle cx="6" cy="6" r="5" fill="currentColor" />
    </svg>
  )
}

const along: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 }

/** Left and right from stop to stop, down to the network's figure and up again. */
function walk(event: KeyboardEvent<HTMLElement>) {
  const here = event.target instanceof Element ? event.target.closest('a') : null
  const stop = here?.closest('li')
  if (!here || !stop) return
  const row = here.className
  const rowOf = (item: Element | undefined, name: string) => item?.querySelector<HTMLElement>(`a.${name}`)
  const step = along[event.key]
  let next: HTMLElement | null | undefined
  if (step !== undefined) {
    const stops = [...event.currentTarget.children].filter(item => rowOf(item, row))
    next = rowOf(stops[stops.indexOf(stop) + step], row)
  } else if (event.key === 'ArrowDown') next = rowOf(stop, 'journey-beside')
  else if (event.key === 'ArrowUp') next = rowOf(stop, 'journey-body')
  else return
  event.preventDefault()
  next?.focus()
}
