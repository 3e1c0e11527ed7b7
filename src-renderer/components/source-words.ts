import type { Translate } from '../../src-shared/messages/translator.ts'
import type { DurationSource } from '../../src-shared/model/duration-source.ts'

/** How a duration came about, in words. */
export function sourceWords(source: DurationSource, t: Translate): string {
  switch (source.kind) {
    case 'typed':
      return t('time.source.typed')
    case 'clock':
      return t('time.source.clock', { from: short(source.from), to: short(source.to) })
    case 'measured':
      return source.byWall ? t('time.source.measuredByWall') : t('time.source.measured')
  }
}

/** Seconds are said only where there are some. */
const short = (time: string) => time.replace(/:00$/, '')
