import type { Translate } from '../messages/translator.ts'
import type { Quarter } from '../statistics/quadrant.ts'

/** The quarters of importance against performance, as a chart names them in its corners. */
export function quarterNames(t: Translate): Record<Quarter, string> {
  return {
    keepUp: t('compareCharts.quadrant.quarters.keepUp'),
    concentrateHere: t('compareCharts.quadrant.quarters.concentrateHere'),
    lowPriority: t('compareCharts.quadrant.quarters.lowPriority'),
    possibleOverkill: t('compareCharts.quadrant.quarters.possibleOverkill'),
  }
}
