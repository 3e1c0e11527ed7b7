import type { Picture } from './load-picture.ts'

/** A copy without transparency: JPEG has no alpha, and the paper behind it is white. */
export function onPaper(picture: Picture): Picture {
  return picture.hasAlpha() ? picture.flatten({ background: [255] }) : picture.copy()
}
