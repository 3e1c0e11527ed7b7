import * as electron from 'electron'
import { bringForward } from './bring-forward.ts'
import { settleFolders } from './folders.ts'
import { denyNavigation } from './navigation.ts'
import { filesIn, OpenedFiles } from './opened-files.ts'
import { registerScheme } from './serve-door.ts'
import { claimInstance } from './single-instance.ts'
import { start } from './start.ts'
import { endWithReason } from './start-failure.ts'
import { translator } from '../../src-shared/messages/translator.ts'
import { firstLanguage } from './first-language.ts'
import { noteFailure } from './note-failure.ts'

const { app, BrowserWindow, dialog, protocol } = electron

app.enableSandbox()
registerScheme(protocol)
app.on('web-contents-created', (_event, contents) => denyNavigation(contents))

const dataFolder = settleFolders(app, process.argv, process.cwd())
const files = new OpenedFiles()
files.add(filesIn(process.argv.slice(1), process.cwd()))
app.on('open-file', (event, file) => {
  event.preventDefault()
  files.add([file])
})

const first = claimInstance(app, filesIn(process.argv.slice(1), process.cwd()), more => {
  const [window] = BrowserWindow.getAllWindows()
  if (window) bringForward(window)
  files.add(more)
})
if (first) {
  start(electron, dataFolder, files).catch(async (error: unknown) => {
    noteFailure(error)
    await app.whenReady()
    endWithReason({ app, dialog }, translator(firstLanguage(app.getPreferredSystemLanguages())), {
      dataFolder,
    })
  })
} else {
  app.exit(0)
}
