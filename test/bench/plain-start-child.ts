import { createServer } from 'node:http'

// Started by start-rows.ts: a server that says hello, and opens a database first where one is named.
const [file] = process.argv.slice(2)
let said = 'hello'
if (file !== undefined) {
  const { default: Database } = await import('better-sqlite3')
  const database = new Database(file, { readonly: true })
  said += String(database.prepare('SELECT count(*) FROM audit').pluck().get())
}
const server = createServer((_, response) => response.end(said))
server.listen(0, '127.0.0.1', () => {
  const address = server.address()
  if (address === null || typeof address === 'string') throw new Error('no port')
  console.log(`http://127.0.0.1:${address.port}/`)
})
