import type { BrowserWindow, WebContents } from 'electron'
import { describe, expect, it } from 'vitest'
import { askBeforeLeaving, leavingDialog, type Leaving } from '../../../src-main/desktop/leaving.ts'
import { translator } from '../../../src-shared/messages/translator.ts'
import { double, Happening } from './doubles.ts'

function leaving(answer: boolean) {
  const asked: Leaving[] = []
  const contents = double<WebContents>({})
  askBeforeLeaving(
    { webContents: contents },
    () => translator('ru'),
    question => {
      asked.push(question)
      return answer
    },
  )
  const event = new Happening()
  contents.emit('will-prevent-unload', event)
  return { asked, event }
}

describe('closing a window with unsaved changes', () => {
  it('asks, and stays when the person stays', () => {
    const { asked, event } = leaving(false)
    expect(asked[0]).toMatchObject({
      message: 'Не всё сохранено',
      buttons: ['Остаться', 'Закрыть без сохранения'],
    })
    expect(event.prevented).toBe(false)
  })

  it('closes when the person leaves', () => {
    expect(leaving(true).event.prevented).toBe(true)
  })

  it('takes Escape for staying', () => {
    const shown: object[] = []
    const window = double<BrowserWindow>({})
    const ask = leavingDialog(
      { showMessageBoxSync: (_: unknown, options?: object) => shown.push(options ?? {}) - 1 },
      window,
    )
    expect(ask({ message: '', detail: '', buttons: [] })).toBe(false)
    expect(shown[0]).toMatchObject({ cancelId: 0, defaultId: 0 })
  })
})
