import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'

const icons = join(import.meta.dirname, '../../../resources/icons')
const widthOf = (png: Buffer): number => png.readUInt32BE(16)

describe('icons', () => {
  it.each(['app', 'document'])('of the %s have the size their name tells', folder => {
    const names = readdirSync(join(icons, folder))
    expect(names).toHaveLength(9)
    for (const name of names)
      expect(`${widthOf(readFileSync(join(icons, folder, name)))}`).toBe(name.split('x')[0])
  })

  it('for Windows hold pictures up to 256 that can be found by the directory', () => {
    const file = readFileSync(join(icons, 'icon.ico'))
    const count = file.readUInt16LE(4)
    const widths = Array.from({ length: count }, (_, at) =>
      widthOf(file.subarray(file.readUInt32LE(6 + 16 * at + 12))),
    )
    expect(widths).toEqual([16, 24, 32, 48, 64, 128, 256])
  })

  it('for macOS fill the whole file with named pictures', () => {
    const file = readFileSync(join(icons, 'icon.icns'))
    expect(file.readUInt32BE(4)).toBe(file.length)
    const names: string[] = []
    for (let at = 8; at < file.length; at += file.readUInt32BE(at + 4))
      names.push(file.toString('latin1', at, at + 4))
    expect(names).toEqual(['ic11', 'ic12', 'ic07', 'ic08', 'ic13', 'ic09', 'ic14', 'ic10'])
  })
})
