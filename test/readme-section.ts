import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { format, resolveConfig } from 'prettier'

const readme = join(import.meta.dirname, '../README.md')

/** Puts figures between the marks of their name in the README. Throws where it has no such marks. */
export async function writeReadme(name: string, markdown: string): Promise<void> {
  const marks = { start: `<!-- ${name}:start -->`, end: `<!-- ${name}:end -->` }
  const text = readFileSync(readme, 'utf8')
  const [from, to] = [text.indexOf(marks.start), text.indexOf(marks.end)]
  if (from < 0 || to < from) throw new Error(`README.md has no ${marks.start} … ${marks.end}`)
  const written = `${text.slice(0, from + marks.start.length)}\n\n${markdown}\n\n${text.slice(to)}`
  writeFileSync(readme, await format(written, { ...(await resolveConfig(readme)), parser: 'markdown' }))
}
