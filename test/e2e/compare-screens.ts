import type { Screen } from './screens.ts'

/** The ranking with its rules open, the heat map with the cursor on a cell, and the visits behind a mark. */
export function compareScreens(): Screen[] {
  return [
    { name: 'ranking', path: '/compare', ready: '.ranking-table' },
    {
      name: 'heat map',
      path: '/compare?view=heat',
      ready: '.heat-cell',
      async open(page) {
        await page.locator('.heat-grid').focus()
        await page.keyboard.press('ArrowDown')
      },
    },
    {
      name: 'rules of the comparison',
      path: '/compare?region=-&view=ranking&wave=2026-Q1&wave=2026-Q2',
      ready: '.compare-view',
      async open(page) {
        // Nothing fits, and then everything does again.
        await page.locator('.compare-reset').click()
        await page.locator('.method-link').click()
        await page.locator('.method-table').waitFor()
      },
    },
    { name: 'visits behind a mark', path: '/compare/visits?moment=entry', ready: '.table-link' },
  ]
}
