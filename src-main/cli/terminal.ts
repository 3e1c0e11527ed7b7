import type { Fault } from '../../src-shared/model/fault.ts'
import type { Language } from '../../src-shared/model/settings.ts'
import type { Translate } from '../../src-shared/messages/translator.ts'

/** Exit codes: 0 done, 1 refused with a message on stderr, 2 wrong usage. */
export type ExitCode = 0 | 1 | 2

/** What a command talks to. */
export interface Terminal {
  readonly t: Translate
  /** Of its words and numbers. */
  readonly language: Language
  /** One line on stdout. */
  readonly print: (text: string) => void
  /** One line on stderr. */
  readonly complain: (text: string) => void
  /** One line that gives way to the next, where somebody watches; '' takes it away. */
  readonly show?: (text: string) => void
}

/** JSON for scripts: the same input always gives the same bytes. */
export function printJson(terminal: Terminal, value: unknown): void {
  terminal.print(JSON.stringify(value, null, 2))
}

/** Every fault of a file, a line each. */
export function complainFaults(terminal: Terminal, file: string, faults: readonly Fault[]): void {
  const { t } = terminal
  terminal.complain(`${file}: ${t('cli.faults', { count: faults.length })}`)
  for (const fault of faults) terminal.complain(`  ${faultLine(t, fault)}`)
}

export function faultLine(t: Translate, fault: Fault): string {
  const text = t(`faults.${fault.code}`, { found: fault.found ?? '–', expected: fault.expected ?? '–' })
  return fault.path === '' ? text : `${fault.path}: ${text}`
}
