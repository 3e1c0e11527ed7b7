import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../../src-renderer/theme/tokens.css', import.meta.url), 'utf8')

function tokensOf(column: string): Map<string, string> {
  const block = new RegExp(`\\[data-theme='${column}'\\] \\{([^}]*)\\}`, 'u').exec(css)?.[1] ?? ''
  return new Map(
    [...block.matchAll(/--([\w-]+): (#[0-9a-f]{6});/gu)].map(([, name = '', hex = '']) => [name, hex]),
  )
}

function luminance(hex: string): number {
  const parts = [1, 3, 5].map(at => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
  const [r = 0, g = 0, b = 0] = parts.map(c => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

/** Contrast ratio of WCAG 2.2. */
function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a)
  return (light + 0.05) / (dark + 0.05)
}

const grounds = ['paper', 'raised', 'shade']
const texts = ['ink', 'muted', 'accent', 'excellent', 'good', 'fair', 'poor']
const onGrounds = texts.flatMap(text => grounds.map(ground => [text, ground]))
const onSofts = [
  ['ink', 'soft'],
  ['accent', 'soft'],
  ['on-accent', 'accent'],
  ['on-accent', 'accent-strong'],
  ...['excellent', 'good', 'fair', 'poor'].flatMap(band => [
    [band, `${band}-soft`],
    ['ink', `${band}-soft`],
  ]),
]

describe.each([
  ['light', 4.5],
  ['dark', 4.5],
  ['contrast', 7],
] as const)('the %s column', (column, least) => {
  const tokens = tokensOf(column)
  const at = (name: string) => tokens.get(name) ?? expect.fail(`no token ${name}`)

  it.each([...onGrounds, ...onSofts])(`writes %s on %s at ${least}:1 and more`, (text = '', ground = '') => {
    expect(contrast(at(text), at(ground))).toBeGreaterThanOrEqual(least)
  })
  it.each(['border', 'focus', 'accent'])('draws %s at 3:1 and more on every ground', line => {
    for (const ground of grounds) expect(contrast(at(line), at(ground))).toBeGreaterThanOrEqual(3)
  })
})
