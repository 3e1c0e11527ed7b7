/** The panel may have to be drawn first, frames. */
const patience = 10

/** Brings the cursor to the search of the library. */
export function focusLibrary(left = patience): void {
  const search = document.querySelector<HTMLInputElement>('#library-search')
  if (search !== null) {
    search.focus()
    search.select()
  } else if (left > 0) requestAnimationFrame(() => focusLibrary(left - 1))
}
