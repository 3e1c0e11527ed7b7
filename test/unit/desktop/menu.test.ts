import type { MenuItemConstructorOptions } from 'electron'
import { describe, expect, it, vi } from 'vitest'
import { contextTemplate } from '../../../src-main/desktop/context-menu.ts'
import { menuTemplate } from '../../../src-main/desktop/menu.ts'
import { showMenu } from '../../../src-main/desktop/show-menu.ts'
import { translator } from '../../../src-shared/messages/translator.ts'

const acts = { open: vi.fn(), settings: vi.fn(), home: vi.fn(), dataFolder: vi.fn(), lock: vi.fn() }
const languages = ['ru', 'en'] as const
const systems = [true, false]

function flat(items: readonly MenuItemConstructorOptions[]): MenuItemConstructorOptions[] {
  return items.flatMap(item => [item, ...(Array.isArray(item.submenu) ? flat(item.submenu) : [])])
}
const menuOf = (language: 'ru' | 'en', mac: boolean, devTools = false) =>
  flat(menuTemplate({ t: translator(language), acts, mac, devTools }))

describe('the menu', () => {
  it.each(languages.flatMap(language => systems.map(mac => ({ language, mac }))))(
    'is labelled throughout ($language, mac: $mac)',
    ({ language, mac }) => {
      const labels = menuOf(language, mac)
        .filter(item => item.type !== 'separator')
        .map(item => item.label ?? `no label: ${item.role}`)
      expect(labels.filter(label => label.includes('menu.') || label.startsWith('no label'))).toEqual([])
      const russian = labels.filter(label => /[а-яё]/i.test(label))
      expect(russian.length).toBe(language === 'ru' ? labels.length - (mac ? 1 : 0) : 0)
    },
  )

  it.each(systems)('does what it says (mac: %s)', mac => {
    const byLabel = new Map(menuOf('en', mac).map(item => [item.label, item]))
    // Electron hands the item and the window; the acts need neither
    for (const label of ['Open file…', 'Settings…', 'Home', 'Show data folder', 'Lock']) {
      const { click } = byLabel.get(label) ?? {}
      click?.(null as never, undefined, null as never)
    }
    for (const act of Object.values(acts)) {
      expect(act).toHaveBeenCalledOnce()
      act.mockClear()
    }
  })

  it.each(systems)('gives no key twice (mac: %s)', mac => {
    const keys = menuOf('en', mac).flatMap(item => item.accelerator ?? [])
    expect(new Set(keys).size).toBe(keys.length)
  })

  it('offers developer tools only while the app is being built', () => {
    const roles = (devTools: boolean) => menuOf('en', false, devTools).map(item => item.role)
    expect(roles(true)).toContain('toggleDevTools')
    expect(roles(false)).not.toContain('toggleDevTools')
  })

  it('is put up anew in the other language', () => {
    const shown: (string | undefined)[] = []
    const Menu = {
      buildFromTemplate: (template: MenuItemConstructorOptions[]) => template as never,
      setApplicationMenu: (menu: unknown) =>
        void shown.push((menu as MenuItemConstructorOptions[])[0]?.label),
    }
    const app = { setAboutPanelOptions: vi.fn(), getVersion: () => '0.1.0', getAppPath: () => '/app' }
    for (const language of languages)
      showMenu({ app, Menu }, { t: translator(language), acts, mac: false, devTools: false })
    expect(shown).toEqual(['Файл', 'File'])
    expect(app.setAboutPanelOptions).toHaveBeenLastCalledWith(
      expect.objectContaining({ applicationName: 'Vizit', applicationVersion: '0.1.0' }),
    )
  })
})

describe('the right button', () => {
  const editFlags = {
    canUndo: false,
    canRedo: false,
    canCut: true,
    canCopy: true,
    canPaste: true,
    canDelete: true,
    canSelectAll: true,
    canEditRichly: false,
  }
  const t = translator('en')

  it('offers the edit commands in a field, greyed where they do nothing', () => {
    const items = contextTemplate({ isEditable: true, selectionText: '', editFlags }, t)
    expect(items.flatMap(item => (item.enabled === false ? (item.role ?? []) : []))).toEqual(['undo', 'redo'])
    expect(items.map(item => item.role)).toContain('paste')
  })

  it('offers to copy selected text, and nothing elsewhere', () => {
    const roles = (selectionText: string) =>
      contextTemplate({ isEditable: false, selectionText, editFlags }, t).map(item => item.role)
    expect(roles('дата')).toEqual(['copy'])
    expect(roles(' \n')).toEqual([])
  })
})
