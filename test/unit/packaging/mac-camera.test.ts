import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'

const project = resolve(import.meta.dirname, '../../..')
const text = (file: string) => readFileSync(join(project, file), 'utf8')

/** What of the packager's configuration is about this. */
const configSchema = z.object({
  mac: z.object({
    hardenedRuntime: z.boolean(),
    entitlements: z.string(),
    entitlementsInherit: z.string(),
    extendInfo: z.record(z.string(), z.string()),
  }),
})
const packaging: unknown = await import(join(project, 'resources/packaging/electron-builder.mjs'))
const { mac } = z.object({ default: configSchema }).parse(packaging).default

/** The keys of a property list that are switched on. */
const switchedOn = (list: string) =>
  [...list.matchAll(/<key>([^<]+)<\/key>\s*<true\/>/gu)].map(([, key]) => key)

describe('the camera on macOS', () => {
  it('is entitled, the microphone is not, in the program and in its helpers', () => {
    expect(mac.hardenedRuntime).toBe(true)
    for (const file of [mac.entitlements, mac.entitlementsInherit]) {
      const on = switchedOn(text(file))
      expect(on).toContain('com.apple.security.device.camera')
      expect(on).not.toContain('com.apple.security.device.audio-input')
      // What Electron itself cannot run without.
      expect(on).toContain('com.apple.security.cs.allow-jit')
    }
  })

  it('says what it is for, in the language of the system', () => {
    expect(mac.extendInfo).toHaveProperty('NSCameraUsageDescription')
    const words = (language: string) =>
      /^"NSCameraUsageDescription" = "(.+)";$/mu.exec(
        text(`resources/packaging/mac/${language}.lproj/InfoPlist.strings`),
      )?.[1]
    expect(words('ru')).toMatch(/[а-я]/u)
    expect(words('en')).toMatch(/^[^а-я]+$/u)
    expect(mac.extendInfo).not.toHaveProperty('NSMicrophoneUsageDescription')
  })
})
