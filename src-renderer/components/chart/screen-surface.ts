import { useMemo } from 'react'
import { paper, type Palette } from '../../../src-shared/charts/palette.ts'
import type { Surface } from '../../../src-shared/charts/surface.ts'
import { useColumn } from '../../stores/preferences.ts'

const family = "'Golos Text Variable', 'Golos Text', system-ui, sans-serif"
const smallText = 12

const pen = document.createElement('canvas').getContext('2d')

/** Width of a text in the app's font, px. */
function widthOf(text: string, size: number): number {
  if (pen === null) return text.length * size * 0.6
  pen.font = `${size}px ${family}`
  return pen.measureText(text).width
}

function screenPalette(): { palette: Palette; ground: string } {
  const style = getComputedStyle(document.documentElement)
  const token = (name: string) => style.getPropertyValue(`--${name}`).trim()
  const palette = {
    ink: token('ink'),
    muted: token('muted'),
    hairline: token('hairline'),
    shade: token('shade'),
    accent: token('accent'),
    tones: {
      excellent: token('excellent'),
      good: token('good'),
      fair: token('fair'),
      poor: token('poor'),
      none: token('border'),
    },
  }
  return { palette, ground: token('paper') }
}

/** What charts are drawn on, in the colours in force. */
export function useScreenSurface(width: number): Surface {
  const column = useColumn(state => state.column)
  return useMemo(
    () => ({ ...screenPalette(), font: family, width, text: smallText, widthOf, column }),
    [column, width],
  )
}

/** What a saved picture is drawn on: the light colours, whatever the screen's, for it goes into documents. */
export function paperSurface(width: number): Surface {
  return { palette: paper, ground: '#faf9f6', font: family, width, text: smallText, widthOf }
}
