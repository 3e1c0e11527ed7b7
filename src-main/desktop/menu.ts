import type { MenuItemConstructorOptions } from 'electron'
import type { Translate } from '../../src-shared/messages/translator.ts'

export interface MenuActs {
  open: () => void
  settings: () => void
  home: () => void
  dataFolder: () => void
  lock: () => void
}

interface MenuSetting {
  t: Translate
  acts: MenuActs
  mac: boolean
  devTools: boolean
}

type Items = MenuItemConstructorOptions[]
const line = { type: 'separator' } as const

/** The native menu in the language of `t`; every label is our own, as Electron's would follow the system. */
export function menuTemplate(setting: MenuSetting): Items {
  const { t, mac } = setting
  return [
    ...(mac ? [macMenu(setting)] : []),
    { label: t('menu.file.title'), submenu: fileItems(setting) },
    { label: t('menu.edit.title'), submenu: editItems(t) },
    { label: t('menu.view.title'), submenu: viewItems(setting) },
    { label: t('menu.window.title'), role: 'window', submenu: windowItems(t, mac) },
    ...(mac
      ? []
      : [
          { label: t('menu.help.title'), submenu: [{ role: 'about' as const, label: t('menu.help.about') }] },
        ]),
  ]
}

function macMenu({ t, acts }: MenuSetting): MenuItemConstructorOptions {
  return {
    label: t('menu.appName'),
    submenu: [
      { role: 'about', label: t('menu.help.about') },
      line,
      { label: t('menu.file.settings'), accelerator: 'Command+,', click: () => acts.settings() },
      line,
      { role: 'services', label: t('menu.mac.services') },
      line,
      { role: 'hide', label: t('menu.mac.hide') },
      { role: 'hideOthers', label: t('menu.mac.hideOthers') },
      { role: 'unhide', label: t('menu.mac.unhide') },
      line,
      { role: 'quit', label: t('menu.file.quit') },
    ],
  }
}

function fileItems({ t, acts, mac }: MenuSetting): Items {
  return [
    { label: t('menu.file.open'), accelerator: 'CommandOrControl+O', click: () => acts.open() },
    { label: t('menu.file.dataFolder'), click: () => acts.dataFolder() },
    // The page listens for the key itself.
    {
      label: t('menu.file.lock'),
      accelerator: 'CommandOrControl+Shift+L',
      registerAccelerator: false,
      click: () => acts.lock(),
    },
    line,
    ...(mac
      ? [{ role: 'close' as const, label: t('menu.file.close') }]
      : [
          { label: t('menu.file.settings'), accelerator: 'Control+,', click: () => acts.settings() },
          line,
          { role: 'quit' as const, label: t('menu.file.quit') },
        ]),
  ]
}

function editItems(t: Translate): Items {
  return [
    { role: 'undo', label: t('menu.edit.undo') },
    { role: 'redo', label: t('menu.edit.redo') },
    line,
    { role: 'cut', label: t('menu.edit.cut') },
    { role: 'copy', label: t('menu.edit.copy') },
    { role: 'paste', label: t('menu.edit.paste') },
    { role: 'pasteAndMatchStyle', label: t('menu.edit.pasteAsText') },
    { role: 'selectAll', label: t('menu.edit.selectAll') },
  ]
}

function viewItems({ t, acts, devTools }: MenuSetting): Items {
  return [
    { label: t('menu.view.home'), accelerator: 'Alt+Home', click: () => acts.home() },
    { role: 'reload', label: t('menu.view.reload') },
    line,
    { role: 'zoomIn', label: t('menu.view.zoomIn'), accelerator: 'CommandOrControl+=' },
    { role: 'zoomOut', label: t('menu.view.zoomOut') },
    { role: 'resetZoom', label: t('menu.view.actualSize') },
    line,
    { role: 'togglefullscreen', label: t('menu.view.fullScreen') },
    ...(devTools ? [line, { role: 'toggleDevTools' as const, label: t('menu.view.devTools') }] : []),
  ]
}

function windowItems(t: Translate, mac: boolean): Items {
  return [
    { role: 'minimize', label: t('menu.window.minimise') },
    ...(mac
      ? [
          { role: 'zoom' as const, label: t('menu.window.zoom') },
          { role: 'front' as const, label: t('menu.window.front') },
        ]
      : [{ role: 'close' as const, label: t('menu.file.close') }]),
  ]
}
