import type { BrowserWindow, WebContents } from 'electron'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { watchPage, type Question } from '../../../src-main/desktop/crash.ts'
import { translator } from '../../../src-shared/messages/translator.ts'
import { double, Happening } from './doubles.ts'

const settled = () => new Promise(resolve => setImmediate(resolve))

describe('a page that fails', () => {
  const reload = vi.fn()
  const forcefullyCrashRenderer = vi.fn()
  const destroy = vi.fn()
  let asked: Question[]
  let answer: number
  let contents: WebContents & { emit(event: string, ...values: unknown[]): boolean }
  let window: BrowserWindow & { emit(event: string, ...values: unknown[]): boolean }
  beforeEach(() => {
    vi.clearAllMocks()
    asked = []
    answer = 0
    contents = double({ reload, forcefullyCrashRenderer })
    window = double({ destroy, webContents: contents })
    watchPage(
      window,
      () => translator('ru'),
      async question => {
        asked.push(question)
        return answer
      },
    )
  })

  it('by a crash is told and opened again', async () => {
    contents.emit('render-process-gone', new Happening(), { reason: 'oom' })
    await settled()
    expect(asked[0]).toMatchObject({
      message: 'Окно перестало работать',
      buttons: ['Открыть снова', 'Выйти'],
    })
    expect(asked[0]?.detail).toContain('Сохранённые ответы')
    expect(reload).toHaveBeenCalledOnce()
    expect(destroy).not.toHaveBeenCalled()
  })

  it('by a crash may be left', async () => {
    answer = 1
    contents.emit('render-process-gone', new Happening(), { reason: 'crashed' })
    await settled()
    expect(destroy).toHaveBeenCalledOnce()
    expect(reload).not.toHaveBeenCalled()
  })

  it('is not one when it just ends', async () => {
    contents.emit('render-process-gone', new Happening(), { reason: 'clean-exit' })
    await settled()
    expect(asked).toEqual([])
  })

  it('by hanging is waited for, or ended and opened again without a second question', async () => {
    window.emit('unresponsive')
    await settled()
    expect(forcefullyCrashRenderer).not.toHaveBeenCalled()
    answer = 1
    window.emit('unresponsive')
    await settled()
    expect(forcefullyCrashRenderer).toHaveBeenCalledOnce()
    contents.emit('render-process-gone', new Happening(), { reason: 'crashed' })
    await settled()
    expect(reload).toHaveBeenCalledOnce()
    expect(asked).toHaveLength(2)
  })
})

describe('the question about a hanging page', () => {
  it('is asked once and taken back when the page answers again', async () => {
    const asked: Question[] = []
    const forcefullyCrashRenderer = vi.fn()
    const window = double<BrowserWindow>({ webContents: double({ forcefullyCrashRenderer }) })
    watchPage(
      window,
      () => translator('en'),
      question =>
        new Promise(resolve => {
          asked.push(question)
          // a dialog that is taken back answers with its cancel button
          question.signal?.addEventListener('abort', () => resolve(0))
        }),
    )
    window.emit('unresponsive')
    window.emit('unresponsive')
    await settled()
    expect(asked).toHaveLength(1)
    window.emit('responsive')
    await settled()
    expect(asked[0]?.signal?.aborted).toBe(true)
    expect(forcefullyCrashRenderer).not.toHaveBeenCalled()
  })
})
