import type { App } from 'electron'
import { z } from 'zod'

const messageSchema = z.object({ files: z.array(z.string()) })

/**
 * One process a data folder. A second start hands its files to the first and ends.
 * @returns whether this start is the first
 */
export function claimInstance(
  app: Pick<App, 'requestSingleInstanceLock' | 'on'>,
  files: readonly string[],
  onSecondStart: (files: string[]) => void,
): boolean {
  const first = app.requestSingleInstanceLock({ files })
  if (!first) return false
  app.on('second-instance', (_event, _argv, _cwd, data) => {
    const message = messageSchema.safeParse(data)
    onSecondStart(message.success ? message.data.files : [])
  })
  return true
}
