/** Head of the column of counts: n on the screen, in words to a screen reader. */
export function CountHead({ words }: { readonly words: string }) {
  return (
    <th scope="col" className="table-number" title={words}>
      <span aria-hidden="true">n</span>
      <span className="only-read">{words}</span>
    </th>
  )
}
