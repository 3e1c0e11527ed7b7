import { z } from 'zod'
import type { App } from './app.ts'
import { ask, firstOf, type Screen } from './screens.ts'

const asked = z.looseObject({
  document: z.looseObject({
    moments: z.array(z.looseObject({ questions: z.array(z.looseObject({ code: z.string() })) })),
  }),
})

/** The queue, one visit under review with its dialogs, appeals, and a visit that is under appeal. */
export async function reviewScreens({ page }: App): Promise<Screen[]> {
  const id = await firstOf(page, 'approved')
  const { document } = asked.parse(await ask(page, 'audits.get', { id }))
  const questions = document.moments.flatMap(moment => moment.questions).map(({ code }) => code)
  await ask(page, 'review.comment', { audit: id, question: questions[2], text: 'Снимок другого дня' })
  await ask(page, 'review.comment', { audit: id, question: questions[3], text: '' })
  await ask(page, 'audits.issue', { id, on: '2026-11-02' })
  const said = { audit: id, text: 'Поздоровались сразу, есть запись', receivedOn: '2026-11-19' }
  await ask(page, 'appeals.raise', { ...said, questions: questions.slice(2, 4) })
  const review = { path: `/review/${id}`, ready: '.review-line' }
  const audit = { path: `/visits/${id}/audit`, ready: '.audit-appeal' }
  const byKey = (code: string) => async () => {
    await page.keyboard.press(code)
    await page.locator('[role=dialog]').waitFor()
  }
  return [
    { name: 'review queue', path: '/review', ready: '.queue h1' },
    {
      name: 'decided visits',
      path: '/review',
      ready: '.queue-filters input',
      async open() {
        await page.locator('.queue-filters input').first().click()
        await page.getByRole('option').nth(2).click()
        await page.locator('.queue-table .table-link').first().waitFor()
      },
    },
    { name: 'review', ...review },
    { name: 'rejection', ...review, open: byKey('KeyX') },
    { name: 'correction', ...review, open: byKey('KeyE') },
    { name: 'keys of the review', ...review, open: byKey('?') },
    {
      name: 'comment of a reviewer',
      ...review,
      async open() {
        await page.keyboard.press('KeyC')
        await page.locator('.review-comment-field textarea').waitFor()
      },
    },
    { name: 'appeals', path: '/appeals', ready: '.appeals-table' },
    { name: 'visit under appeal', ...audit },
    {
      name: 'decision on an appeal',
      ...audit,
      async open() {
        await page.locator('.audit-appeal-acts button').click()
        await page.locator('[role=dialog] input[value=changed]').first().check()
      },
    },
    {
      name: 'new appeal',
      ...audit,
      async open() {
        await page.locator('.audit-appeals > div > button').click()
        await page.locator('[role=dialog] textarea').waitFor()
      },
    },
  ]
}
