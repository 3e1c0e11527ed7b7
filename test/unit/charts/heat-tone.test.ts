import { describe, expect, it } from 'vitest'
import { contrastOf, heatScales, heatTone } from '../../../src-shared/charts/heat-tone.ts'

const percents = Array.from({ length: 1001 }, (_, i) => i / 10)

describe('contrastOf', () => {
  it('is that of WCAG', () => {
    expect(contrastOf('#000000', '#ffffff')).toBe(21)
    expect(contrastOf('#767676', '#ffffff')).toBeCloseTo(4.54, 2)
    expect(contrastOf('#ffffff', '#767676')).toBe(contrastOf('#767676', '#ffffff'))
  })
})

describe('heatTone', () => {
  it.each(['light', 'dark', 'contrast'] as const)('can be read at every percent (%s)', column => {
    const scale = heatScales[column]
    const worst = Math.min(
      ...percents.map(percent => {
        const { ground, ink } = heatTone(percent, scale)
        return contrastOf(ground, ink)
      }),
    )
    expect(worst).toBeGreaterThanOrEqual(scale.contrast)
  })

  it.each(['light', 'dark', 'contrast'] as const)('goes one way, away from the paper (%s)', column => {
    const { stops } = heatScales[column]
    const away = percents.map(percent => contrastOf(stops[0], heatTone(percent, heatScales[column]).ground))
    // Rounding of a channel may turn a step back by next to nothing.
    expect(away.every((value, i) => i === 0 || value >= (away[i - 1] ?? 0) - 0.02)).toBe(true)
    expect(away.at(-1)).toBeGreaterThan(5)
  })

  it('ends at the stops, and stays there beyond them', () => {
    const { light } = heatScales
    expect(heatTone(100, light).ground).toBe('#0b6e6e')
    expect(heatTone(40, light).ground).toBe('#f0f4f2')
    expect(heatTone(0, light)).toEqual(heatTone(40, light))
    expect(heatTone(70, light).ground).toBe('#8fbcb9')
  })
})
