import type { Page } from 'playwright-core'
import { z } from 'zod'
import type { App } from './app.ts'
import { ask, type Screen } from './screens.ts'

const actions = z.array(
  z.looseObject({ id: z.string(), proposal: z.looseObject({ kind: z.string() }).nullable() }),
)
const branches = z.array(z.looseObject({ code: z.string() }))
const made = z.looseObject({ id: z.string() })

/** A pilot drawn among the branches of the sample and three that nobody visited yet. */
async function aPilot(page: Page): Promise<string> {
  const fields = { city: '', region: '', address: '', format: '', tags: [] }
  const fresh = ['new-1', 'new-2', 'new-3']
  for (const code of fresh) await ask(page, 'branches.save', { ...fields, code, name: `Отделение ${code}` })
  const candidates = branches.parse(await ask(page, 'branches.list', {})).map(({ code }) => code)
  const { id } = made.parse(
    await ask(page, 'pilots.create', {
      title: 'Второй сотрудник у входа',
      checklist: 'bank-branch',
      before: '2026-Q3',
      candidates,
      choice: { kind: 'lot', count: 3 },
    }),
  )
  return id
}

/** Corrective actions of the sample network: the board over the list, one action that may be closed, and a pilot. */
export async function actionScreens({ page }: App): Promise<Screen[]> {
  const all = actions.parse(await ask(page, 'actions.list', {}))
  const closing = all.find(({ proposal }) => proposal?.kind === 'close')
  const pilot = await aPilot(page)
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
    { name: 'pilot', path: `/pilots/${pilot}`, ready: '.pilot-verdict' },
  ]
}
