/** Stands for the rows that are out of sight. */
export function TableGap({ height }: { height: number }) {
  return height > 0 ? <tr aria-hidden="true" className="table-gap" style={{ height }} /> : null
}
