import * as electron from 'electron'
import { translator } from '../../src-shared/messages/translator.ts'
import { bringForward } from './bring-forward.ts'
import { firstLanguage } from './first-language.ts'
import { settleFolders } from './folders.ts'
import { denyNavigation } from './navigation.ts'
import { noteFailure } from './note-failure.ts'
import { callNobody, resolveNothing } from './offline.ts'
import { filesIn, OpenedFiles } from './opened-files.ts'
import { isCommand, runCommand, wordsAfterProgram } from './run-command.ts'
import { registerScheme } from './serve-door.ts'
import { claimInstance } from './single-instance.ts'
import { start } from './start.ts'
import { endWithReason } from './start-failure.ts'

const { app, BrowserWindow, dialog, protocol } = electron

const words = wordsAfterProgram(process.argv, app.isPackaged)
const named = filesIn(words, process.cwd())
if (isCommand(words, named)) await runCommand(app, words)
else openWindow()

function openWindow(): void {
  // These must come before the app is ready.
  app.enableSandbox()
  registerScheme(protocol)
  resolveNothing(app)
  app.on('web-contents-created', (_event, contents) => {
    denyNavigation(contents)
    callNobody(contents)
  })
  const files = new OpenedFiles()
  files.add(named)
  app.on('open-file', (event, file) => {
    event.preventDefault()
    files.add([file])
  })

  const dataFolder = settleFolders(app, words, process.cwd())
  const first = claimInstance(app, named, more => {
    const [window] = BrowserWindow.getAllWindows()
    if (window) bringForward(window)
    files.add(more)
  })
  if (!first) {
    app.exit(0)
    return
  }
  start(electron, dataFolder, files).catch(async (error: unknown) => {
    noteFailure(error)
    await app.whenReady()
    endWithReason({ app, dialog }, translator(firstLanguage(app.getPreferredSystemLanguages())), {
      dataFolder,
    })
  })
}
