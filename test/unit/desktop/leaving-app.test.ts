import type { HandlerDetails, WebContents, WindowOpenHandlerResponse } from 'electron'
import { describe, expect, it } from 'vitest'
import { askBeforeOutside, outsideAddress } from '../../../src-main/desktop/leaving-app.ts'
import { translator } from '../../../src-shared/messages/translator.ts'

describe('an address outside the app', () => {
  it.each([
    ['https://hono.dev', 'https://hono.dev/'],
    ['https://пример.рф/а', 'https://xn--e1afmkfd.xn--p1ai/%D0%B0'],
    ['mailto:anna@example.org', 'mailto:anna@example.org'],
  ])('%s may be opened', (address, given) => {
    expect(outsideAddress(address)).toBe(given)
  })

  it.each([
    'http://example.org/',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'data:text/html,x',
    'smb://server/share',
    'ms-msdt:/id',
    'search-ms:query=x',
    'vscode://x',
    'https://bank.example@evil.example/',
    `https://evil.example/?${'a'.repeat(400)}`,
    'mailto:a@b.example?attach=/etc/passwd',
    'mailto:a@b.example,c@d.example',
    'mailto:',
    'https://',
    'x',
  ])('%s may not', address => {
    expect(outsideAddress(address)).toBeNull()
  })
})

describe('a link that asks for another window', () => {
  function links(answer: number) {
    const done: string[] = []
    const questions: string[] = []
    let handler: ((details: HandlerDetails) => WindowOpenHandlerResponse) | undefined
    const contents: Pick<WebContents, 'setWindowOpenHandler' | 'downloadURL'> = {
      setWindowOpenHandler: given => (handler = given),
      downloadURL: url => void done.push(`save ${url}`),
    }
    askBeforeOutside(contents, {
      shell: { openExternal: async url => void done.push(`open ${url}`) },
      words: () => translator('ru'),
      ask: async question => {
        questions.push(question.detail)
        return answer
      },
    })
    const follow = (url: string) =>
      handler?.({
        url,
        frameName: '',
        features: '',
        disposition: 'new-window',
        referrer: { url: '', policy: 'default' },
      })
    return { done, questions, follow }
  }
  const settled = () => new Promise(resolve => setImmediate(resolve))
  const denied = { action: 'deny' }

  it('is opened by the system after a question that names the address', async () => {
    const { done, questions, follow } = links(1)
    expect(follow('https://hono.dev/')).toEqual(denied)
    await settled()
    expect(questions).toHaveLength(1)
    expect(questions[0]).toContain('https://hono.dev/')
    expect(done).toEqual(['open https://hono.dev/'])
  })

  it('stays closed when the answer is no, and asks one question at a time', async () => {
    const { done, questions, follow } = links(0)
    for (let time = 0; time < 5; time++) expect(follow('https://hono.dev/')).toEqual(denied)
    await settled()
    expect(questions).toHaveLength(1)
    expect(done).toEqual([])
  })

  it('saves a file of the app’s own, and asks nothing about what may not be opened', async () => {
    const { done, questions, follow } = links(1)
    for (const url of ['app://vizit/evidence/00', 'file:///etc/passwd', 'smb://x/y'])
      expect(follow(url)).toEqual(denied)
    await settled()
    expect(questions).toEqual([])
    expect(done).toEqual(['save app://vizit/evidence/00'])
  })
})
