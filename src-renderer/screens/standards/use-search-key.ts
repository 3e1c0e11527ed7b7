import { useEffect, useRef } from 'react'

const typing = 'input, textarea, select, [contenteditable], [role=dialog] *'

/** `/` goes to the search, by its sign or by its key under another layout; while nobody types elsewhere. */
export function useSearchKey() {
  const search = useRef<HTMLInputElement>(null)
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return
      if (event.key !== '/' && event.code !== 'Slash') return
      if (event.target instanceof Element && event.target.matches(typing)) return
      event.preventDefault()
      search.current?.focus()
      search.current?.select()
    }
    window.addEventListener('keydown', onKey)
    return () => window.removeEventListener('keydown', onKey)
  }, [])
  return search
}
