interface Props {
  readonly id: string
  readonly values: readonly string[]
  readonly words: (value: string) => string
}

/** What a free field proposes: the words already in use, by `list={id}` of the field. */
export function KnownWords({ id, values, words }: Props) {
  return (
    <datalist id={id}>
      {values.map(value => (
        <option key={value} value={value}>
          {words(value)}
        </option>
      ))}
    </datalist>
  )
}
