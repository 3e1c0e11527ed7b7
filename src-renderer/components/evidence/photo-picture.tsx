import { useState } from 'react'
import type { Evidence } from '../../../src-shared/model/evidence.ts'
import { evidenceAddress } from '../../client.ts'
import { LayerDrawing } from './layer-drawing.tsx'
import './photo.css'

interface Props {
  readonly piece: Pick<Evidence, 'sha256' | 'layer'>
  /** A copy of this width; the page never decodes an original. */
  readonly width: 400 | 1600
  readonly fit: 'cover' | 'whole'
  readonly alt: string
}

/** A photo with what is drawn over it. */
export function PhotoPicture({ piece, width, fit, alt }: Props) {
  const src = evidenceAddress(piece.sha256, width)
  const [size, setSize] = useState<{ width: number; height: number } | null>(null)
  return (
    <span className="photo" data-fit={fit}>
      <img
        src={src}
        alt={alt}
        loading={fit === 'cover' ? 'lazy' : 'eager'}
        decoding="async"
        onLoad={event => {
          const { naturalWidth, naturalHeight } = event.currentTarget
          setSize({ width: naturalWidth, height: naturalHeight })
        }}
      />
      {piece.layer !== null && size !== null && (
        <LayerDrawing layer={piece.layer} src={src} fit={fit} {...size} />
      )}
    </span>
  )
}
