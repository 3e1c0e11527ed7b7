// Draws the photos of the sample network: `node resources/sample/make-photos.ts`. Shapes only, nobody on them.
import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import Vips from 'wasm-vips'

const rect = (x: number, y: number, w: number, h: number, fill: string, more = '') =>
  `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}" ${more}/>`
const circle = (x: number, y: number, r: number, fill: string) =>
  `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`
const lines = (x: number, y: number, widths: readonly number[], step: number, fill: string, height = 12) =>
  widths.map((width, i) => rect(x, y + i * step, width, height, fill, 'rx="4"')).join('')
const room = (wall: string, floor: string) => rect(0, 0, 1200, 900, wall) + rect(0, 660, 1200, 240, floor)
const paper = (x: number, y: number, w: number, h: number, turn: number, inside: string) =>
  `<g transform="rotate(${turn} ${x + w / 2} ${y + h / 2})">` +
  rect(x + 14, y + 16, w, h, '#00000040') +
  rect(x, y, w, h, '#f6f3ea') +
  `${inside}</g>`

const door = (leaf: string) =>
  rect(430, 250, 340, 470, '#3b4652') +
  rect(450, 270, 145, 450, leaf) +
  rect(605, 270, 145, 450, leaf) +
  rect(575, 480, 12, 90, '#d9c27a') +
  rect(613, 480, 12, 90, '#d9c27a')
const street = (sky: string) =>
  rect(0, 0, 1200, 900, sky) +
  rect(120, 90, 960, 640, '#b9a48c') +
  rect(120, 150, 960, 70, '#1f5f63') +
  lines(420, 170, [360], 0, '#e8efe9', 28) +
  rect(170, 300, 200, 260, '#7fa3ad') +
  rect(830, 300, 200, 260, '#7fa3ad') +
  rect(0, 720, 1200, 180, '#8d8a85')

const machine = (x: number, screen: string) =>
  rect(x, 250, 230, 450, '#4a5560', 'rx="14"') +
  rect(x + 30, 290, 170, 120, screen) +
  rect(x + 30, 440, 170, 20, '#20262c') +
  [0, 1, 2, 3, 4, 5]
    .map(i => rect(x + 40 + (i % 3) * 52, 490 + Math.floor(i / 3) * 44, 40, 30, '#c9ced3'))
    .join('') +
  rect(x + 30, 610, 170, 26, '#20262c')

const desk =
  rect(140, 470, 920, 270, '#8a5f3d') +
  rect(120, 440, 960, 40, '#b98a5f') +
  rect(330, 300, 190, 130, '#20262c') +
  rect(345, 314, 160, 100, '#9fc4c9') +
  rect(410, 430, 30, 14, '#20262c') +
  paper(640, 380, 150, 74, -4, lines(654, 394, [110, 90, 100], 20, '#9aa0a6', 8)) +
  rect(880, 330, 60, 110, '#cfd8d5') +
  circle(910, 300, 54, '#5c8a5a')

const pictures: Readonly<Record<string, string>> = {
  entrance:
    street('#a9c7d9') +
    door('#a6c3c7') +
    rect(790, 560, 40, 60, '#f2efe6') +
    `<path d="M770 720 L980 720 L980 660 Z" fill="#6d6a66"/>`,
  atms:
    room('#d7d3c8', '#a39c90') +
    machine(150, '#7fd0c0') +
    machine(485, '#20262c') +
    machine(820, '#7fd0c0') +
    paper(300, 770, 90, 40, 18, '') +
    paper(640, 800, 70, 34, -25, ''),
  counter:
    room('#e3ded2', '#9b8f80') +
    rect(80, 60, 1040, 90, '#1f5f63') +
    lines(140, 92, [300, 0], 30, '#e8efe9', 26) +
    desk,
  ticket:
    rect(0, 0, 1200, 900, '#6f5a48') +
    paper(
      390,
      120,
      420,
      660,
      -6,
      lines(450, 190, [300, 220], 46, '#7d8288', 16) +
        rect(470, 320, 260, 150, '#2b3137') +
        lines(450, 540, [300, 260, 180, 280], 44, '#9aa0a6', 12),
    ),
  tariffs:
    rect(0, 0, 1200, 900, '#b7a58d') +
    paper(
      260,
      90,
      680,
      720,
      3,
      rect(310, 140, 580, 60, '#1f5f63') +
        [0, 1, 2, 3, 4, 5, 6]
          .map(
            i =>
              lines(310, 250 + i * 74, [360], 0, '#8b9096') +
              lines(770, 250 + i * 74, [120], 0, i === 4 ? '#b4472e' : '#5b6168'),
          )
          .join(''),
    ),
  contract:
    rect(0, 0, 1200, 900, '#7b8a86') +
    paper(
      300,
      60,
      600,
      780,
      -3,
      lines(350, 120, [300], 0, '#3b4652', 20) +
        lines(350, 190, [500, 480, 495, 430, 500, 470, 500, 380, 490, 500, 450], 44, '#9aa0a6') +
        rect(350, 730, 170, 6, '#3b4652') +
        `<path d="M360 722 q30 -50 55 -8 t50 -6 t45 -14" stroke="#2f4a8a" stroke-width="6" fill="none"/>`,
    ),
  receipt:
    rect(0, 0, 1200, 900, '#3f4a44') +
    paper(
      430,
      60,
      340,
      780,
      4,
      lines(500, 120, [200, 150], 40, '#5b6168', 18) +
        [0, 1, 2, 3]
          .map(
            i => lines(470, 260 + i * 60, [150], 0, '#8b9096') + lines(660, 260 + i * 60, [70], 0, '#5b6168'),
          )
          .join('') +
        rect(470, 520, 260, 5, '#3b4652') +
        lines(470, 560, [110], 0, '#2b3137', 26) +
        lines(640, 560, [90], 0, '#2b3137', 26) +
        rect(520, 650, 150, 150, '#2b3137'),
    ),
  closed:
    street('#9aa6ae') +
    door('#56616b') +
    rect(500, 340, 200, 130, '#f6f3ea') +
    lines(525, 365, [150, 120, 140], 32, '#b4472e', 12),
}

const vips = await Vips({ dynamicLibraries: ['vips-resvg.wasm'] })
for (const [name, shapes] of Object.entries(pictures)) {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="1200" height="900">${shapes}</svg>`
  const drawn = vips.Image.svgloadBuffer(svg)
  const flat = drawn.flatten({ background: [255, 255, 255] })
  await writeFile(join(import.meta.dirname, `${name}.jpg`), flat.jpegsaveBuffer({ Q: 72, keep: 'none' }))
}
vips.shutdown()
