import { spawnSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const readme = join(root, 'README.md')

/** Puts figures between the marks of their name in the README. Throws where it has no such marks. */
export function writeReadme(name: string, markdown: string): void {
  const marks = { start: `<!-- ${name}:start -->`, end: `<!-- ${name}:end -->` }
  const text = readFileSync(readme, 'utf8')
  const [from, to] = [text.indexOf(marks.start), text.indexOf(marks.end)]
  if (from < 0 || to < from) throw new Error(`README.md has no ${marks.start} … ${marks.end}`)
  writeFileSync(readme, `${text.slice(0, from + marks.start.length)}\n\n${markdown}\n\n${text.slice(to)}`)
  spawnSync('oxfmt README.md', { cwd: root, stdio: 'inherit', shell: true })
}
