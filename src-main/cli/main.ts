import { translator } from '../../src-shared/messages/translator.ts'
import { systemLanguage } from '../handlers/system-language.ts'
import { UsageError } from './arguments.ts'
import { commands } from './commands/index.ts'
import type { Terminal } from './terminal.ts'

const language = systemLanguage()
const t = translator(language)
const terminal: Terminal = {
  t,
  language,
  print: text => process.stdout.write(`${text}\n`),
  complain: text => process.stderr.write(`${text}\n`),
  ...(process.stderr.isTTY && { show: text => process.stderr.write(`\r\u001b[K${text}`) }),
}

async function run([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === 'help' || name === '--help') {
    terminal.print(t('cli.usage.text'))
    return name === undefined ? 2 : 0
  }
  const command = commands[name]
  if (!command) {
    terminal.complain(t('cli.usage.unknown', { command: name }))
    return 2
  }
  try {
    return await command(args, terminal)
  } catch (error) {
    if (error instanceof UsageError) {
      terminal.complain(t('cli.usage.wrong', { detail: error.message }))
      return 2
    }
    terminal.complain(t('cli.unexpected', { detail: error instanceof Error ? error.message : String(error) }))
    return 1
  }
}

// `vizit call … | head` closes the pipe: that is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
})
process.exitCode = await run(process.argv.slice(2))
