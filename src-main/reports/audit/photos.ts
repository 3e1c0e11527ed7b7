import type { Node } from '../engine/node.ts'
import type { Page } from './page.ts'
import type { ShownEvidence } from './shown.ts'

/** Photos in rows of equal frames, each with its number and caption; in full: uncropped, with standard and hash. */
export function photoRows(
  page: Page,
  photos: readonly ShownEvidence[],
  { across, ratio, full = false }: { across: number; ratio: number; full?: boolean },
): Node[] {
  const gap = 9
  const width = (page.width - gap * (across - 1)) / across
  const height = width * ratio
  const rows: Node[] = []
  for (let at = 0; at < photos.length; at += across) {
    rows.push({
      unbreakable: true,
      columnGap: gap,
      margin: [0, 10, 0, 2],
      columns: photos.slice(at, at + across).map(photo => ({
        width,
        stack: [
          {
            image: page.pictures.get(photo.number) ?? '',
            ...(full ? { fit: [width, height] as const } : { cover: { width, height } }),
            tag: 'Figure',
            alt: altOf(page, photo),
          },
          { text: captionOf(page, photo), style: 'small', margin: [0, 3, 0, 0] },
          ...(full ? annotation(page, photo) : []),
        ],
      })),
    })
  }
  return rows
}

function altOf({ t }: Page, { number, caption }: ShownEvidence): string {
  return caption
    ? t('report.evidence.photo', { number, caption })
    : t('report.evidence.photoPlain', { number })
}

function captionOf({ t, format }: Page, { number, caption, takenAt }: ShownEvidence): string {
  const time = takenAt === null ? '' : format.localTime(takenAt.slice(0, 19))
  if (caption && time) return t('report.evidence.captionAt', { number, caption, time })
  if (caption) return t('report.evidence.caption', { number, caption })
  return time
    ? t('report.evidence.captionTime', { number, time })
    : t('report.evidence.photoPlain', { number })
}

function annotation({ shown }: Page, { question, sha256 }: ShownEvidence): Node[] {
  const standard = shown.moments.flatMap(moment => moment.questions).find(one => one.code === question)
  return [
    ...(standard ? [{ text: standard.text, fontSize: 8.5, margin: [0, 2, 0, 0] } satisfies Node] : []),
    { text: sha256, style: 'hash', fontSize: 6, margin: [0, 2, 0, 6] },
  ]
}
