import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { headOffice, laptopOf } from '../../scenario/network.ts'
import { run } from './run-command.ts'

function folder(): string {
  const made = mkdtempSync(join(tmpdir(), 'vizit-cli-'))
  onTestFinished(() => rmSync(made, { recursive: true, force: true }))
  return made
}

/** Folders of a head office with a planned wave and of a shopper, free for the command line. */
async function twoFolders() {
  const office = await headOffice()
  const anna = await laptopOf('Анна', 'shopper')
  await office.close()
  await anna.close()
  return { office: office.folder, anna: anna.folder, out: folder() }
}

describe('packages on the command line', () => {
  it('go out for everybody into a folder, and come in once the key is confirmed', async () => {
    const { office, anna, out } = await twoFolders()
    const exported = await run(
      'export',
      '--kind',
      'assignment',
      '--wave',
      '2026-Q4',
      '--out',
      out,
      '--data',
      office,
    )
    expect(exported).toMatchObject({ code: 0, err: '' })
    expect(readdirSync(out).toSorted()).toEqual(['2026-Q4 A-1.vizit', '2026-Q4 B-2.vizit'])
    const file = join(out, '2026-Q4 A-1.vizit')
    const asked = await run('import', file, '--data', anna)
    expect(asked.code).toBe(1)
    expect(asked.err).toContain('UNTRUSTED')
    const fingerprint = /[0-9A-F]{4}( [0-9A-F]{4}){7}/u.exec(asked.err)?.[0]
    expect(fingerprint).toBeDefined()
    const taken = await run('import', file, '--trust', fingerprint ?? '', '--data', anna)
    expect(taken).toMatchObject({ code: 0, err: '' })
    expect(taken.out).toContain('Задания от Ольга Смирнова')
    expect(taken.out).toContain('Задания: добавлено 1')
    expect(existsSync(file)).toBe(true)
    const again = await run('import', file, '--json', '--data', anna)
    expect(JSON.parse(again.out)).toMatchObject([
      { kind: 'package', package: { summary: { counts: { assignment: { added: 0, unchanged: 1 } } } } },
    ])
  }, 60_000)

  it('go to the file that is named', async () => {
    const { office, out } = await twoFolders()
    const file = join(out, 'for-anna.vizit')
    const words = ['--kind', 'assignment', '--wave', '2026-Q4', '--out', file, '--data', office]
    expect(await run('export', ...words, '--shopper', 'A-1')).toMatchObject({ code: 0 })
    expect(readdirSync(out)).toEqual(['for-anna.vizit'])
    expect(await run('export', ...words)).toMatchObject({ code: 0 })
    expect(readdirSync(out).toSorted()).toEqual([
      'for-anna A-1.vizit',
      'for-anna B-2.vizit',
      'for-anna.vizit',
    ])
  }, 60_000)

  it('are refused with the reason, and leave nothing', async () => {
    const { anna, out } = await twoFolders()
    const file = join(out, 'x.vizit')
    writeFileSync(file, 'это не пакет')
    const refused = await run('import', file, '--data', anna)
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('PACKAGE_REFUSED')
    expect(refused.err).toContain('Это не пакет Vizit')
    expect(await run('import', join(out, 'none.vizit'), '--data', anna)).toMatchObject({ code: 1 })
    const nothing = await run('export', '--kind', 'audits', '--out', join(out, 'a.vizit'), '--data', anna)
    expect(nothing).toMatchObject({ code: 1 })
    expect(nothing.err).toContain('передавать нечего')
    expect(readdirSync(out)).toEqual(['x.vizit'])
  }, 60_000)

  it.each([
    ['export', '--kind', 'assignment', '--out', 'x'],
    ['export', '--kind', 'library', '--wave', 'W', '--out', 'x'],
    ['export', '--kind', 'returns', '--shopper', 'A', '--out', 'x'],
    ['import', 'x.vizit', '--trust', 'не отпечаток'],
    ['import', 'x.vizit', '--dry-run'],
  ])('are wrongly asked for: %s %s %s %s', async (name, ...args) => {
    expect(await run(name, ...args, '--data', folder())).toMatchObject({ code: 2 })
  })
})
