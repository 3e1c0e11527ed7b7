import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { durationText } from '../../../src-shared/format/duration.ts'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { evidenceAddress } from '../../client.ts'
import './photo.css'

/** A small player for a recording: one button, one line, the time. Nothing is loaded before it is asked for. */
export function SoundPlayer({ piece, name }: { piece: Evidence; name: string }) {
  const { t } = useTranslation()
  const sound = useRef<HTMLAudioElement>(null)
  const [playing, setPlaying] = useState(false)
  const [at, setAt] = useState(0)
  const [failed, setFailed] = useState(false)
  const [heard, setHeard] = useState<number | null>(null)
  const length = piece.seconds ?? heard ?? 0

  function toggle() {
    if (playing) sound.current?.pause()
    // The element says by its events how it went.
    else sound.current?.play().catch(() => setFailed(true))
  }

  return (
    <div className="sound">
      {/* oxlint-disable-next-line jsx-a11y/media-has-caption -- a shopper's own recording has none to offer */}
      <audio
        ref={sound}
        preload="none"
        src={evidenceAddress(piece.sha256)}
        onPlay={() => setPlaying(true)}
        onPause={() => setPlaying(false)}
        onEnded={() => setPlaying(false)}
        onError={() => setFailed(true)}
        onTimeUpdate={event => setAt(event.currentTarget.currentTime)}
        onDurationChange={event => {
          const { duration } = event.currentTarget
          if (Number.isFinite(duration)) setHeard(duration)
        }}
      />
      <button
        type="button"
        className="sound-button"
        aria-label={t(playing ? 'evidence.sound.pause' : 'evidence.sound.play', { name })}
        onClick={toggle}
      >
        <svg width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
          <path d={playing ? 'M2 1h3v10H2zM7 1h3v10H7z' : 'M2.5 1l8 5-8 5z'} fill="currentColor" />
        </svg>
      </button>
      {failed ? (
        <span className="sound-failed" role="status">
          {t('evidence.sound.failed')}
        </span>
      ) : (
        <input
          type="range"
          className="sound-place"
          data-own-keys=""
          aria-label={t('evidence.sound.place', { name })}
          aria-valuetext={durationText(at)}
          min={0}
          max={Math.max(1, length)}
          step={1}
          value={Math.min(at, length)}
          onChange={event => {
            const to = Number(event.currentTarget.value)
            setAt(to)
            if (sound.current !== null) sound.current.currentTime = to
          }}
        />
      )}
      <span className="sound-time">{durationText(playing || at > 0 ? at : length)}</span>
    </div>
  )
}
