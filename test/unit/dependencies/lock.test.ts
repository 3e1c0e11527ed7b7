import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { entryOf, locked, nameOf, project } from '../../../resources/dependencies/lock.ts'

const packages = Object.entries(locked).filter(([path]) => path !== '')
const text = readFileSync(join(project, 'package-lock.json'), 'utf8')

describe('package-lock.json', () => {
  it('names no address to download from: the registry is the installer’s choice', () => {
    expect(packages.filter(([, { resolved }]) => resolved !== undefined).map(([path]) => path)).toEqual([])
    expect(text).not.toMatch(/"resolved"|\.tgz|npmjs|registry/)
  })

  it('pins every package to one version', () => {
    const { dependencies, devDependencies } = entryOf('')
    for (const [name, version] of Object.entries({ ...dependencies, ...devDependencies })) {
      expect(`${name}@${version}`).toMatch(/@\d+\.\d+\.\d+(?:-[\w.]+)?$/)
      expect(entryOf(`node_modules/${name}`).version).toBe(version)
    }
  })

  it('holds the hash of every package but binaries of tools for other machines', () => {
    const without = packages.filter(([, { integrity }]) => integrity === undefined)
    const odd = without.filter(([, { dev, optional, os, cpu }]) => !(dev && optional && os && cpu))
    expect(odd.map(([path]) => path)).toEqual([])
    expect(packages.filter(([, { integrity = 'sha512-' }]) => !integrity.startsWith('sha512-'))).toEqual([])
  })

  it('lets nothing that ships run a script at its installation', () => {
    const withScript = packages.filter(([, { hasInstallScript }]) => hasInstallScript)
    expect(withScript.filter(([, { dev }]) => !dev)).toEqual([])
    expect(withScript.map(([path]) => nameOf(path)).toSorted()).toEqual([
      '@swc/core',
      'electron-winstaller',
      'node',
    ])
    const manifest: unknown = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8'))
    expect(manifest).toMatchObject({
      allowScripts: { node: true, '@swc/core': false, 'electron-winstaller': false },
    })
  })
})
