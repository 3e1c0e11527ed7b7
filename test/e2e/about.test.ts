import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { launch, type App } from './app.ts'
import { ask } from './screens.ts'

let app: App
/** Another machine, as far as the page is concerned. */
let elsewhere: Server
const reached: string[] = []

beforeAll(async () => {
  elsewhere = createServer((request, response) => {
    reached.push(request.url ?? '')
    response.writeHead(200, { 'access-control-allow-origin': '*' }).end('{}')
  })
  elsewhere.on('upgrade', (request, socket) => {
    reached.push(request.url ?? '')
    socket.destroy()
  })
  await new Promise<void>(done => elsewhere.listen(0, '127.0.0.1', done))
  app = await launch()
  const person = { name: 'Анна', organisation: 'Север', role: 'both', language: 'ru', start: 'empty' }
  await ask(app.page, 'session.begin', person)
})
afterAll(async () => {
  await app.close()
  elsewhere.close()
})

describe('about the program', () => {
  it('the details for support are copied exactly as they are shown', async () => {
    const asked: string[] = []
    app.context.on('request', request => asked.push(request.url()))
    await app.context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await app.page.goto(`${app.server.origin}/settings/about`)
    const shown = await app.page.locator('.about-facts').textContent()
    await app.page.getByRole('button', { name: 'Скопировать' }).click()
    await app.page.getByText('Сведения скопированы').waitFor()
    expect(await app.page.evaluate(() => navigator.clipboard.readText())).toBe(shown)
    expect(shown).not.toMatch(/Анна|Север/)

    await app.page.getByRole('searchbox').fill('echarts')
    await app.page.locator('.licence summary', { hasText: 'echarts' }).click()
    await app.page.getByText('Apache License').first().waitFor()
    expect(asked.length).toBeGreaterThan(3)
    expect(asked.filter(url => !url.startsWith(`${app.server.origin}/`))).toEqual([])
    expect(app.problems).toEqual([])
  })
})

describe('a page with a script of somebody else’s in it', () => {
  it('reaches no other origin, in any of twelve ways', async () => {
    const { port } = elsewhere.address() as AddressInfo // it listens on a port
    await fetch(`http://127.0.0.1:${port}/check`)
    expect(reached).toEqual(['/check'])
    await app.forgiving(async () => {
      await app.page.evaluate(async origin => {
        const tag = (name: string, fields: object) =>
          document.head.append(Object.assign(document.createElement(name), fields))
        const ways: (() => unknown)[] = [
          () => fetch(`${origin}/fetch`),
          () => fetch(`${origin}/no-cors`, { mode: 'no-cors', keepalive: true }),
          () => navigator.sendBeacon(`${origin}/beacon`, 'x'),
          () => new WebSocket(`${origin.replace('http', 'ws')}/socket`),
          () => new EventSource(`${origin}/events`),
          () => (new Image().src = `${origin}/image`),
          () => tag('link', { rel: 'stylesheet', href: `${origin}/style` }),
          () => tag('link', { rel: 'preload', as: 'fetch', href: `${origin}/preload` }),
          () => tag('iframe', { src: `${origin}/frame` }),
          () => tag('video', { src: `${origin}/video` }),
          () => tag('script', { src: `${origin}/script` }),
          () => new Worker(`${origin}/worker`),
        ]
        for (const way of ways)
          try {
            await way()
          } catch {
            // refused, as it should be
          }
        await new Promise(done => setTimeout(done, 500))
      }, `http://127.0.0.1:${port}`)
    })
    expect(reached).toEqual(['/check'])
  })
})
