import { z } from 'zod'
import type { App } from './app.ts'
import { ask, type Screen } from './screens.ts'

const actions = z.array(
  z.looseObject({ id: z.string(), proposal: z.looseObject({ kind: z.string() }).nullable() }),
)
const pilots = z.array(z.looseObject({ id: z.string() }))

/** Corrective actions of the sample network: the board over the list, one action that may be closed, and the pilot. */
export async function actionScreens({ page }: App): Promise<Screen[]> {
  const all = actions.parse(await ask(page, 'actions.list', {}))
  const closing = all.find(({ proposal }) => proposal?.kind === 'close')
  const [pilot] = pilots.parse(await ask(page, 'pilots.list', {}))
  return [
    {
      name: 'actions',
      path: '/actions',
      ready: '.board-card',
      open: one => one.locator('.actions-ended summary').click(),
    },
    {
      name: 'action with its form',
      path: `/actions/${closing?.id ?? ''}`,
      ready: '.action-proposal-acts',
      async open(one) {
        await one.locator('.page-header-acts button').first().click()
        await one.locator('[role=dialog] textarea').waitFor()
      },
    },
    { name: 'pilot', path: `/pilots/${pilot?.id ?? ''}`, ready: '.pilot-bar' },
  ]
}
