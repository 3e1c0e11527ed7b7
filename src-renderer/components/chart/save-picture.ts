import type { Drawing } from '../../../src-shared/charts/surface.ts'
import type { Language } from '../../../src-shared/model/settings.ts'
import { chartAsSvg } from './echarts.ts'
import { embeddedFont } from './embedded-font.ts'
import { framedSvg } from './framed-svg.ts'

interface Picture {
  readonly drawing: Drawing
  readonly width: number
  readonly title: string
  readonly about: string
  /** Of the file. */
  readonly name: string
  readonly language: Language
}

/** Makes the picture here and hands it to the browser as a download; nothing leaves the machine. */
export async function savePicture(kind: 'svg' | 'png', picture: Picture): Promise<void> {
  const { drawing, width, name, title, about, language } = picture
  const inner = chartAsSvg(drawing.option, width, drawing.height)
  const font = await embeddedFont(`${title}${about}${inner}0123456789`)
  const framed = framedSvg({ inner, width, height: drawing.height, title, about, language, font })
  const bytes = new Blob([framed.svg], { type: 'image/svg+xml' })
  download(kind === 'svg' ? bytes : await rastered(framed), name)
}

/** Twice the size in pixels, on the paper's colour. */
async function rastered({ svg, width, height }: ReturnType<typeof framedSvg>): Promise<Blob> {
  const image = new Image(width, height)
  // A data address: the page's policy allows those for pictures, and they leave the canvas readable.
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`
  await image.decode()
  const canvas = document.createElement('canvas')
  canvas.width = width * 2
  canvas.height = height * 2
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('no canvas')
  pen.scale(2, 2)
  pen.drawImage(image, 0, 0, width, height)
  return new Promise((resolve, reject) => {
    canvas.toBlob(blob => (blob ? resolve(blob) : reject(new Error('no picture'))), 'image/png')
  })
}

function download(blob: Blob, name: string): void {
  const address = URL.createObjectURL(blob)
  const link = document.createElement('a')
  link.href = address
  link.download = name
  link.click()
  // Electron asks where to save: the bytes must outlive the question.
  setTimeout(() => URL.revokeObjectURL(address), 10 * 60_000)
}
