import { join } from 'node:path'
import type { App } from 'electron'
import type { Translate } from '../../src-shared/messages/translator.ts'
import { menuTemplate, type MenuActs } from './menu.ts'

interface Parts {
  app: Pick<App, 'setAboutPanelOptions' | 'getVersion' | 'getAppPath'>
  Menu: Pick<typeof Electron.Menu, 'buildFromTemplate' | 'setApplicationMenu'>
}

/** Puts up the menu, and what "about" says, in the language of `t`; called again when the language changes. */
export function showMenu(
  { app, Menu }: Parts,
  setting: { t: Translate; acts: MenuActs; mac: boolean; devTools: boolean },
): void {
  const { t } = setting
  Menu.setApplicationMenu(Menu.buildFromTemplate(menuTemplate(setting)))
  app.setAboutPanelOptions({
    applicationName: t('menu.appName'),
    applicationVersion: app.getVersion(),
    // Linux shows `copyright` under the name, macOS `credits`
    copyright: t('menu.about.purpose'),
    credits: t('menu.about.purpose'),
    iconPath: iconPath(app),
  })
}

export function iconPath(app: Pick<App, 'getAppPath'>): string {
  return join(app.getAppPath(), 'resources', 'icons', 'app', '256x256.png')
}
