import { runProcess } from '../unit/cli/run-command.ts'

/** A small sample network, the same each time. */
export async function demoData(dataFolder: string): Promise<void> {
  const size = ['--branches', '3', '--waves', '2', '--visits', '3']
  const ran = await runProcess('demo', ...size, '--seed', '1', '--data', dataFolder)
  if (ran.code !== 0) throw new Error(ran.err)
}
