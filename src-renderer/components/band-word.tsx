import { useTranslation } from 'react-i18next'
import type { LocalisedText } from '../../src-shared/model/localised-text.ts'
import { localised } from '../../src-shared/format/localised.ts'
import { usePreferences } from '../stores/preferences.ts'
import './marks.css'

export const knownBands = ['excellent', 'good', 'fair', 'poor'] as const
export type KnownBand = (typeof knownBands)[number]

/** The palette's name of a band, or undefined when the checklist's author made bands of their own. */
export function knownBand(code: string | null | undefined): KnownBand | undefined {
  return knownBands.find(band => band === code)
}

// Four shapes as well as four colours: they survive greyscale print and colour blindness.
const shapes = {
  excellent: <path d="M1 1h10v10H1Z" fill="currentColor" />,
  good: <path d="M6 .5 11.5 6 6 11.5.5 6Z" fill="currentColor" />,
  fair: (
    <>
      <path d="M1.75 1.75h8.5v8.5h-8.5Z" fill="none" stroke="currentColor" strokeWidth="1.5" />
      <path d="M1 1h5v10H1Z" fill="currentColor" />
    </>
  ),
  poor: <path d="M2 2l8 8M10 2l-8 8" stroke="currentColor" strokeWidth="2.25" fill="none" />,
} as const

/** The band's mark alone; decorative. */
export function BandShape({ band }: { band: KnownBand }) {
  return (
    <svg className="mark" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
      {shapes[band]}
    </svg>
  )
}

type Props = { code: string | null; title?: LocalisedText | undefined }

/** A band as mark and word in its colour; nothing when there is no band. */
export function BandWord({ code, title }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  if (code === null) return null
  const known = knownBand(code)
  const word = localised(title, language) || (known ? t(`values.band.${known}`) : code)
  return (
    <span className="band" data-band={known}>
      {known && <BandShape band={known} />}
      {word}
    </span>
  )
}
