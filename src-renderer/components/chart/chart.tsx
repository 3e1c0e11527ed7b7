import { Menu } from '@mantine/core'
import { useElementSize } from '@mantine/hooks'
import { useCallback, useId, useMemo, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Drawing, Surface } from '../../../src-shared/charts/surface.ts'
import { announceError } from '../../app/announce.ts'
import { usePreferences } from '../../stores/preferences.ts'
import { ChartDrawing } from './chart-drawing.tsx'
import { ChartMarks, type MarkWords } from './chart-marks.tsx'
import { paperSurface, useScreenSurface } from './screen-surface.ts'
import './chart.css'

interface Props {
  /** What is drawn, in words: the chart's name for screen readers, and the title of a saved picture. */
  readonly title: string
  /** Of what and when: the second line of a saved picture. */
  readonly about: string
  /** Name of a saved file, without its ending. */
  readonly file: string
  /** Kept between drawings by the caller; called again for a picture. */
  readonly draw: (surface: Surface) => Drawing
  readonly mark: (id: string) => MarkWords | undefined
  /** The same numbers as a table. */
  readonly table: ReactNode
  /** Stand beside the buttons. */
  readonly children?: ReactNode
}

/** A chart with its marks within reach of the keyboard, a table of the same numbers, and a way to save it. */
export function Chart({ title, about, file, draw, mark, table, children }: Props) {
  const { t } = useTranslation()
  const language = usePreferences(state => state.language)
  const [asTable, setAsTable] = useState(false)
  const { ref, width } = useElementSize()
  const id = useId()
  const shownWidth = Math.floor(width)
  const surface = useScreenSurface(shownWidth)
  const drawing = useMemo(() => (shownWidth > 0 ? draw(surface) : null), [draw, surface, shownWidth])
  const failed = useCallback((error: unknown) => announceError(error), [])
  async function save(kind: 'svg' | 'png') {
    try {
      const { savePicture } = await import('./save-picture.ts')
      const drawn = draw(paperSurface(shownWidth || 960))
      await savePicture(kind, {
        drawing: drawn,
        width: shownWidth || 960,
        title,
        about,
        name: `${file}.${kind}`,
        language,
      })
    } catch (error) {
      announceError(error)
    }
  }
  return (
    <section className="chart" aria-labelledby={id}>
      <div className="chart-head">
        <h2 id={id} className="only-read">
          {title}
        </h2>
        <div className="chart-choices">{children}</div>
        <button
          type="button"
          className="chart-act"
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        >
          {t('compareCharts.chart.asTable')}
        </button>
        <Menu>
          <Menu.Target>
            <button type="button" className="chart-act">
              {t('compareCharts.chart.save')}
            </button>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => void save('png')}>{t('compareCharts.chart.png')}</Menu.Item>
            <Menu.Item onClick={() => void save('svg')}>{t('compareCharts.chart.svg')}</Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {asTable && table}
      <div ref={ref} className="chart-frame" hidden={asTable}>
        {drawing && !asTable && (
          <>
            <ChartDrawing drawing={drawing} width={shownWidth} onFailed={failed} />
            <ChartMarks
              label={t('compareCharts.chart.marks')}
              marks={drawing.marks}
              about={mark}
              width={shownWidth}
            />
          </>
        )}
      </div>
    </section>
  )
}
