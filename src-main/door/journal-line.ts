import { basename, sep } from 'node:path'
import { programFolder } from '../handlers/program-folder.ts'

/** What is written about a failure: which procedure, what kind, and where in the program. */
export interface JournalLine {
  readonly at: string
  readonly what: string
  readonly why: string
  readonly where?: readonly string[]
}

/**
 * Messages of the engine itself, which name code and not data. Any other message may quote what somebody typed: of such
 * an error the kind, the code and the place are kept.
 */
const engineWords = [
  /^Cannot (?:read|set) properties of (?:undefined|null)/,
  /^Maximum call stack size exceeded$/,
  /^Invalid (?:array|string) length$/,
  /^Invalid time value$/,
  /^Assignment to constant variable\.$/,
  /^Converting circular structure to JSON/,
  /^[\w.]+ is not (?:a function|iterable|defined|a constructor)$/,
]

/** Of words about the disk: no names between quotes, no paths, no addresses, nothing in a person's own letters. */
export function withoutNames(text: string): string {
  return text
    .replace(/'[^']*'|"[^"]*"|`[^`]*`|«[^»]*»/g, '…')
    .replace(/(?<!\w)(?:[A-Za-z]:)?[\\/][^\s:,;]*|\S+@\S+|\w+:\/\/\S+/g, '…')
    .replace(/[^\s]*[^\x20-\x7e…][^\s]*/g, '…')
}

function codeOf(error: Error): string {
  const code: unknown = 'code' in error ? error.code : undefined
  return typeof code === 'string' && /^[A-Z][A-Z0-9_]*$/.test(code) ? ` ${code}` : ''
}

function kindOf(error: Error): string {
  const [first = ''] = error.message.split('\n')
  const words = engineWords.map(known => known.exec(first)?.[0]).find(found => found !== undefined)
  const name = /^\w+$/.test(error.name) ? error.name : 'Error'
  return `${name}${codeOf(error)}${words === undefined ? '' : `: ${words}`}`
}

/** Frames of the stack from the program's folder on: whose home that lies in is nobody's business. */
function framesOf(error: Error): string[] {
  const inside = programFolder.endsWith(sep) ? programFolder : `${programFolder}${sep}`
  return (error.stack ?? '')
    .split('\n')
    .flatMap(
      line => /^\s+at (?:async )?(?:(\S+) \(|)(.+?:\d+:\d+)\)?$/.exec(line)?.slice(1, 3).join(' ') ?? [],
    )
    .map(frame => frame.replace('file://', '').trim())
    .map(frame => {
      const [place = '', ...before] = frame.split(' ').toReversed()
      const short = place.startsWith(inside)
        ? place.slice(inside.length)
        : place.startsWith('node:')
          ? place
          : basename(place)
      return [...before.toReversed(), short].join(' ')
    })
    .slice(0, 12)
}

/** A line of the journal. Never in it: answers, names, keys, PINs, passwords, addresses, paths of a home. */
export function journalLine(at: Date, what: string, error: unknown): JournalLine {
  const head = { at: at.toISOString(), what: /^[\w ./-]{1,80}$/.test(what) ? what : 'request failed' }
  if (!(error instanceof Error)) return { ...head, why: withoutNames(String(error)).slice(0, 300) }
  const cause = error.cause instanceof Error ? ` < ${kindOf(error.cause)}` : ''
  return { ...head, why: `${kindOf(error)}${cause}`, where: framesOf(error) }
}
