import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { App } from 'electron'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { firstLanguage } from '../../../src-main/desktop/first-language.ts'
import { settleFolders } from '../../../src-main/desktop/folders.ts'
import { filesIn, OpenedFiles } from '../../../src-main/desktop/opened-files.ts'
import { isCommand, wordsAfterProgram } from '../../../src-main/desktop/run-command.ts'
import { claimInstance } from '../../../src-main/desktop/single-instance.ts'
import { double, Happening } from './doubles.ts'

const cwd = resolve('/home/anna')

describe('files among the arguments', () => {
  it('are packages and checklists, as full paths', () => {
    const argv = [
      '.',
      '--data',
      'a.vizit',
      'wave.VIZIT',
      '--x.vizit',
      'bank.checklist.json',
      'answers.json',
      'https://x/y',
    ]
    expect(filesIn(argv, cwd)).toEqual([join(cwd, 'wave.VIZIT'), join(cwd, 'bank.checklist.json')])
  })

  it('wait for the window, then are opened in turn, each once', () => {
    const files = new OpenedFiles()
    const opened: string[] = []
    files.add(['a'])
    files.add(['b'])
    files.start(file => opened.push(file))
    files.add(['c'])
    expect(opened).toEqual(['a', 'b', 'c'])
  })
})

describe('the words of a start', () => {
  it('are a command, or else the window is meant', () => {
    const ask = (...words: string[]) => isCommand(words, filesIn(words, cwd))
    expect([ask('score', 'a.json', 'b.json'), ask('verify', '--data', 'x'), ask('unknown')]).toEqual([
      true,
      true,
      true,
    ])
    expect([ask(), ask('open', '--data', 'x'), ask('--data=x'), ask('wave.vizit'), ask('/x/y')]).toEqual(
      Array(5).fill(false),
    )
  })

  it('come after the program, and while it is being built after the folder', () => {
    expect(wordsAfterProgram(['/opt/Vizit/vizit', 'verify'], true)).toEqual(['verify'])
    expect(wordsAfterProgram(['electron', '.', 'verify'], false)).toEqual(['verify'])
  })
})

describe('a second start', () => {
  const claim = (first: boolean) => {
    const handed: unknown[] = []
    const seen: string[][] = []
    const app = double<Pick<App, 'requestSingleInstanceLock' | 'on'>>({
      requestSingleInstanceLock: (data: unknown) => {
        handed.push(data)
        return first
      },
    })
    const claimed = claimInstance(app, ['/x/a.vizit'], files => seen.push(files))
    return { app, claimed, handed, seen }
  }

  it('hands its files to the first and ends', () => {
    const { claimed, handed } = claim(false)
    expect(claimed).toBe(false)
    expect(handed).toEqual([{ files: ['/x/a.vizit'] }])
  })

  it('is heard by the first, also with nothing or nonsense to say', () => {
    const { app, claimed, seen } = claim(true)
    expect(claimed).toBe(true)
    app.emit('second-instance', new Happening(), [], cwd, { files: ['/y/b.vizit'] })
    app.emit('second-instance', new Happening(), [], cwd, { files: 'b' })
    app.emit('second-instance', new Happening(), [], cwd, null)
    expect(seen).toEqual([['/y/b.vizit'], [], []])
  })
})

describe('folders', () => {
  let base: string
  beforeEach(() => (base = mkdtempSync(join(tmpdir(), 'vizit-folders-'))))
  afterEach(() => rmSync(base, { recursive: true }))

  const settle = (argv: string[]) => {
    const paths = new Map<string, string>()
    const data = settleFolders(
      { getPath: () => base, setPath: (name, path) => void paths.set(name, path), setName: () => undefined },
      argv,
      cwd,
    )
    return { data, profile: paths.get('userData') }
  }

  it('lie together by default', () => {
    expect(settle(['vizit'])).toEqual({ data: join(base, 'Vizit', 'data'), profile: join(base, 'Vizit') })
  })

  it('named on the command line have a profile of their own outside them, the same at each start', () => {
    const one = settle(['vizit', '--data', 'one'])
    const two = settle(['vizit', '--data=two'])
    expect([one.data, two.data]).toEqual([join(cwd, 'one'), join(cwd, 'two')])
    expect(one.profile).not.toBe(two.profile)
    expect(one.profile?.startsWith(join(base, 'Vizit'))).toBe(true)
    expect(settle(['vizit', '--data=one'])).toEqual(one)
  })
})

describe('the language before the settings are read', () => {
  it('is the system’s, Russian when it is neither', () => {
    expect(firstLanguage(['en-GB', 'ru'])).toBe('en')
    expect(firstLanguage(['kk-KZ', 'ru-RU', 'en'])).toBe('ru')
    expect(firstLanguage(['de'])).toBe('ru')
    expect(firstLanguage([])).toBe('ru')
  })
})
