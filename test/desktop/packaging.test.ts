import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { FuseState, FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { nameOf } from '../../resources/dependencies/lock.ts'
import { ofProgram } from '../../resources/dependencies/shipped.ts'
import { packedFiles, unpackArchive, type Packed } from './archive.ts'
import { standInElectron } from './stand-in-electron.ts'

const project = resolve(import.meta.dirname, '../..')
const built = join(project, 'out')
const manifest = z
  .object({ main: z.string().startsWith('out/') })
  .parse(JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')))
/** What Electron starts, within the build. */
const entry = manifest.main.slice('out/'.length)

/** Packs the app around a stand-in for Electron, whose binary need not be here. */
function pack(env: Record<string, string>): Promise<string> {
  const builder = join(project, 'node_modules', 'electron-builder', 'cli.js')
  const config = join(project, 'resources', 'packaging', 'electron-builder.mjs')
  return runNode([builder, '--config', config, '--linux', '--x64', '--dir'], env)
}

/** What it said; throws that where it fails. */
function runNode(args: readonly string[], env: Record<string, string> = {}): Promise<string> {
  const child = spawn(process.execPath, args, { cwd: project, env: { ...process.env, ...env } })
  let said = ''
  child.stdout.on('data', chunk => (said += chunk))
  child.stderr.on('data', chunk => (said += chunk))
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('close', code => (code === 0 ? done(said) : fail(new Error(said))))
  })
}

const isBuilt = existsSync(join(built, 'renderer', 'index.html'))

/** A build with the least a build has, for a checkout that was not built; and what must stay out. */
async function standInBuild(folder: string): Promise<void> {
  const files = [entry, `${entry}.map`, 'renderer/index.html', 'renderer/assets/main.css']
  for (const file of files) {
    await mkdir(join(folder, file, '..'), { recursive: true })
    await writeFile(join(folder, file), '// built\n')
  }
}

describe('the packed app', () => {
  let folder: string
  let packed: Packed[]
  let app: string
  let paths: string[]
  beforeAll(async () => {
    await mkdir(join(project, '.tmp'), { recursive: true })
    folder = await mkdtemp(join(project, '.tmp', 'packaging-'))
    const out = isBuilt ? built : join(folder, 'out')
    if (!isBuilt) await standInBuild(out)
    await standInElectron(join(folder, 'electron'))
    await pack({
      VIZIT_ELECTRON_DIST: join(folder, 'electron'),
      VIZIT_OUT: out,
      VIZIT_DIST: join(folder, 'dist'),
    })
    app = join(folder, 'dist', 'linux-unpacked')
    packed = await packedFiles(join(app, 'resources', 'app.asar'))
    paths = packed.map(each => each.path)
  }, 180_000)
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it('holds the program, the page, the starter library, fonts and icons', () => {
    for (const needed of ['package.json', 'LICENSE', manifest.main, 'out/renderer/index.html'])
      expect(paths).toContain(needed)
    expect(paths.filter(path => path.endsWith('.checklist.json')).length).toBeGreaterThanOrEqual(5)
    expect(paths).toContain('resources/icons/app/256x256.png')
    expect(paths.some(path => /golos-text\/.*400Regular.*\.ttf$/.test(path))).toBe(true)
    expect(paths).toContain('node_modules/wasm-vips/lib/vips.wasm')
    expect(paths).toContain('node_modules/libheif-js/libheif-wasm/libheif-bundle.js')
  })

  it('holds no sources, tests, tools or leftovers of ours', () => {
    const ours = paths.filter(path => !path.startsWith('node_modules/'))
    const roots = new Set(ours.map(path => path.split('/')[0]))
    expect([...roots].toSorted((a = '', b = '') => (a < b ? -1 : 1))).toEqual([
      'LICENSE',
      'out',
      'package.json',
      'resources',
    ])
    expect(ours.filter(path => /\.(tsx?|map|mjs|svg|ico|icns)$/.test(path))).toEqual([])
    expect(
      new Set(ours.filter(path => path.startsWith('resources/')).map(path => path.split('/')[1])),
    ).toEqual(new Set(['icons', 'library', 'sample', 'dependencies']))
  })

  it('holds no tool, page library or declaration among the packages', () => {
    const packages = new Set(
      paths.flatMap(path => /^node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(path)?.[1] ?? []),
    )
    for (const tool of [
      'electron',
      'electron-builder',
      'typescript',
      'vitest',
      'playwright-core',
      'react',
      '@mantine/core',
      'node',
    ])
      expect(packages).not.toContain(tool)
    expect(paths.filter(path => /\.(ts|mts|cts|map|h|md)$|\/\.yarn\//.test(path))).toEqual([])
  })

  it('holds the packages of the bill of materials and no others', () => {
    // by name: the packager lays them into other folders than npm
    const here = new Set(
      paths.flatMap(path => /^.*node_modules\/((?:@[^/]+\/)?[^/]+)\/package\.json$/.exec(path)?.[1] ?? []),
    )
    const listed = new Set([...ofProgram()].filter(path => existsSync(join(project, path))).map(nameOf))
    expect(here).toEqual(listed)
  })

  it('holds the one database binary that runs there, as a real file, and nothing else outside the archive', async () => {
    const binaries = packed.filter(each => each.path.endsWith('.node'))
    expect(binaries.filter(each => each.path.includes('better-sqlite3')).map(each => each.path)).toEqual([
      'node_modules/better-sqlite3/prebuilds/linux-x64.node',
    ])
    expect(packed.filter(each => each.unpacked)).toEqual(binaries)
    const beside = await readdir(join(app, 'resources', 'app.asar.unpacked'), {
      recursive: true,
      withFileTypes: true,
    })
    expect(beside.filter(each => each.isFile()).every(each => each.name.endsWith('.node'))).toBe(true)
    expect(paths.filter(path => /better-sqlite3\/(deps|src)\//.test(path))).toEqual([])
  })

  // Away from the project, whose own packages would stand in for a file that was left out.
  it.runIf(isBuilt)(
    'holds everything that its threads, printing and drawing read',
    async () => {
      const away = await mkdtemp(join(tmpdir(), 'vizit-packed-'))
      const within = (...path: string[]) => join(away, ...path)
      const cli = within('app/out/main/src-main/cli/main.js')
      const vizit = (...args: string[]) => runNode([cli, ...args, '--data', within('data')])
      try {
        await unpackArchive(join(app, 'resources', 'app.asar'), within('app'))
        const threads = paths.filter(path => path.endsWith('/worker.js')).map(path => within('app', path))
        expect(threads.length).toBeGreaterThan(5)
        expect(await runNode([join(import.meta.dirname, 'load-files.ts'), ...threads])).toBe('')
        await vizit('demo', '--branches', '2', '--waves', '1', '--visits', '1')
        await vizit('report', 'wave', '2026-Q4', '--documents', 'branch,audits', '--out', within('reports'))
        const printed = await readdir(within('reports'), { recursive: true })
        expect(printed.filter(file => file.endsWith('.pdf')).length).toBeGreaterThanOrEqual(4)
      } finally {
        await rm(away, { recursive: true, force: true })
      }
    },
    120_000,
  )

  it('stays small: what is added by mistake shows', () => {
    const megabytes = packed.reduce((sum, each) => sum + each.size, 0) / 1e6
    expect(megabytes).toBeGreaterThan(20)
    expect(megabytes).toBeLessThan(70)
  })

  it('speaks Russian and English only', async () => {
    expect((await readdir(join(app, 'locales'))).toSorted()).toEqual(['en-US.pak', 'ru.pak'])
  })

  it('has every fuse set, none more and none fewer', async () => {
    const wire = z.record(z.string(), z.unknown()).parse(await getCurrentFuseWire(join(app, 'vizit')))
    const { version, ...fuses } = wire
    expect(version).toBe(FuseVersion.V1)
    const on = FuseState.ENABLE
    const off = FuseState.DISABLE
    expect(fuses).toEqual({
      [FuseV1Options.RunAsNode]: off,
      [FuseV1Options.EnableCookieEncryption]: on,
      [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
      [FuseV1Options.EnableNodeCliInspectArguments]: off,
      [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
      [FuseV1Options.OnlyLoadAppFromAsar]: on,
      [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
      [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
      // as Electron ships it: WebAssembly, which shrinks the photos, is bounded by it
      [FuseV1Options.WasmTrapHandlers]: on,
    })
    // a fuse that a later Electron brings is seen here
    expect(Object.keys(fuses)).toHaveLength(
      Object.values(FuseV1Options).filter(key => typeof key === 'number').length,
    )
  })
})
