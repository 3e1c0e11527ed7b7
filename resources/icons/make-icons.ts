// Draws every size of the icons from their SVG sources: `node resources/icons/make-icons.ts`.
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Vips from 'wasm-vips'
import { icns, ico, type Picture } from './containers.ts'

const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024]
const folder = import.meta.dirname
const vips = await Vips({ dynamicLibraries: ['vips-resvg.wasm'] })

for (const { source, pngs, name } of [
  { source: 'vizit.svg', pngs: 'app', name: 'icon' },
  { source: 'document.svg', pngs: 'document', name: 'document' },
]) {
  const svg = await readFile(join(folder, source))
  const pictures = sizes.map((size): Picture => ({ size, png: draw(svg, size) }))
  await mkdir(join(folder, pngs), { recursive: true })
  for (const { size, png } of pictures) await writeFile(join(folder, pngs, `${size}x${size}.png`), png)
  await writeFile(join(folder, `${name}.ico`), ico(pictures.filter(each => each.size <= 256)))
  await writeFile(join(folder, `${name}.icns`), icns(pictures))
}
vips.shutdown()

function draw(svg: Uint8Array, size: number): Uint8Array {
  const image = vips.Image.svgloadBuffer(svg, { scale: size / 1024 })
  try {
    return image.writeToBuffer('.png', { compression: 9 })
  } finally {
    image.delete()
  }
}
