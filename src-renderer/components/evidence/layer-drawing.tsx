import { useId, useMemo } from 'react'
import {
  drawingOf,
  edgeColour,
  markColour,
  type Stroke,
  type Words,
} from '../../../src-shared/evidence/drawing.ts'
import type { Layer } from '../../../src-shared/model/annotation.ts'

interface Props {
  readonly layer: Layer
  /** Pixels of the picture that `src` names. */
  readonly width: number
  readonly height: number
  readonly src: string
  /** As the picture below is fitted into its frame. */
  readonly fit: 'cover' | 'whole'
}

/** What is drawn over a photo, laid exactly over its picture. What it says is in the picture's name. */
export function LayerDrawing({ layer, width, height, src, fit }: Props) {
  return (
    <svg
      className="photo-layer"
      viewBox={`0 0 ${width} ${height}`}
      preserveAspectRatio={fit === 'cover' ? 'xMidYMid slice' : 'none'}
      aria-hidden="true"
    >
      <LayerShapes layer={layer} width={width} height={height} src={src} />
    </svg>
  )
}

/** The shapes alone, in pixels of the picture. */
export function LayerShapes({ layer, width, height, src }: Omit<Props, 'fit'>) {
  const id = useId()
  const { hidden, above } = useMemo(() => drawingOf(layer, width, height), [layer, width, height])
  return (
    <>
      {hidden.length > 0 && (
        <>
          <clipPath id={`${id}-places`}>
            {hidden.map(place => (
              <rect key={`${place.x} ${place.y}`} {...place} />
            ))}
          </clipPath>
          <filter id={`${id}-blur`} x="0" y="0" width="1" height="1">
            <feGaussianBlur stdDeviation={Math.max(width, height) / 32} />
          </filter>
          <g clipPath={`url(#${id}-places)`}>
            {/* Under the soft edge nothing may shine through. */}
            <rect width={width} height={height} fill="#808080" />
            <image
              href={src}
              width={width}
              height={height}
              preserveAspectRatio="none"
              filter={`url(#${id}-blur)`}
            />
          </g>
        </>
      )}
      {above.map((one, index) =>
        one.kind === 'stroke' ? (
          // oxlint-disable-next-line react/no-array-index-key -- marks have no name but their place
          <StrokeShape key={index} {...one} />
        ) : (
          // oxlint-disable-next-line react/no-array-index-key -- the same
          <WordsShape key={index} {...one} />
        ),
      )}
    </>
  )
}

function StrokeShape({ d, width, edge }: Stroke) {
  const round = { fill: 'none', strokeLinecap: 'round', strokeLinejoin: 'round' } as const
  return (
    <>
      <path d={d} stroke={edgeColour} strokeWidth={edge} {...round} />
      <path d={d} stroke={markColour} strokeWidth={width} {...round} />
    </>
  )
}

function WordsShape({ text, x, y, size, edge, anchor }: Words) {
  return (
    <text
      x={x}
      y={y}
      fontSize={size}
      fontWeight={600}
      textAnchor={anchor}
      fill={markColour}
      stroke={edgeColour}
      strokeWidth={edge}
      strokeLinejoin="round"
      paintOrder="stroke"
    >
      {text}
    </text>
  )
}
