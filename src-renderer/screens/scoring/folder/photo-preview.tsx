import { useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'

/** Decoding takes memory: two photos at a time, those in sight first. */
let busy = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (busy >= 2) await new Promise<void>(done => waiting.push(done))
  busy += 1
  try {
    return await work()
  } finally {
    busy -= 1
    waiting.shift()?.()
  }
}

/** A small picture of a photo that is still in its folder; decoded by the browser beside the page, when in sight. */
export function PhotoPreview({ file }: { file: File }) {
  const { t } = useTranslation()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [failed, setFailed] = useState(false)
  useEffect(() => {
    const goal = canvas.current
    if (goal === null) return
    let gone = false
    async function draw() {
      if (gone) return
      const bitmap = await createImageBitmap(file, { resizeWidth: 240, resizeQuality: 'low' })
      if (gone || goal === null) return bitmap.close()
      goal.width = bitmap.width
      goal.height = bitmap.height
      goal.getContext('bitmaprenderer')?.transferFromImageBitmap(bitmap)
    }
    const watch = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== true) return
      watch.disconnect()
      inTurn(draw).catch(() => setFailed(true))
    })
    watch.observe(goal)
    return () => {
      gone = true
      watch.disconnect()
    }
  }, [file])
  return failed ? (
    <span className="folder-blind evidence-waiting">{t('evidence.folder.noPreview')}</span>
  ) : (
    <canvas ref={canvas} aria-hidden="true" />
  )
}
