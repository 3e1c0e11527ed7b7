import { makeSample, sampleDefaults } from '../../handlers/make-sample.ts'
import { translator } from '../../../src-shared/messages/translator.ts'
import { dataFolderOf, readArguments, wholeNumber } from '../arguments.ts'
import { openFolder } from '../open-folder.ts'
import { printJson, type ExitCode, type Terminal } from '../terminal.ts'

const number = { type: 'string' } as const

/** `demo`: fills an empty data folder with a sample network; the same seed gives the same records. */
export async function demo(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const options = { branches: number, waves: number, visits: number, seed: number }
  const { values } = readArguments(args, options, { min: 0, max: 0 })
  const wanted = {
    branches: wholeNumber('branches', values.branches, sampleDefaults.branches, 200),
    waves: wholeNumber('waves', values.waves, sampleDefaults.waves, 20),
    visits: wholeNumber('visits', values.visits, sampleDefaults.visits, 100),
    seed: wholeNumber('seed', values.seed, sampleDefaults.seed, 0xffff_ffff),
    shopper: sampleDefaults.shopper,
  }
  const { t, print, complain } = terminal
  const opened = await openFolder(dataFolderOf(values.data), terminal)
  if (!opened) return 1
  try {
    // The sample's branches and narratives are Russian whoever asks for it: the same seed, the same records.
    const organisation = translator('ru')('cli.demo.organisation')
    const made = await makeSample(opened.context, wanted, organisation, (visits, of) =>
      terminal.show?.(t('cli.demo.progress', { visits, of })),
    )
    terminal.show?.('')
    if (made.outcome === 'notEmpty') {
      complain(t('cli.demo.notEmpty'))
      return 1
    }
    if (made.outcome === 'already') {
      complain(t('cli.demo.already'))
      return 0
    }
    const { summary } = made
    if (values.json) printJson(terminal, summary)
    else {
      const { branches, waves, shoppers, approved, submitted, returned, rejected, appeals } = summary
      const { toMake, open } = summary
      const audits = approved + submitted + returned + rejected + summary.impossible + summary.drafts
      print(t('cli.demo.made', { branches, waves, shoppers, audits }))
      const undecided = appeals.open + appeals.overdue
      print(t('cli.demo.review', { approved, submitted, returned, rejected, appeals: undecided }))
      const { overdue, planned } = toMake
      print(t('cli.demo.ahead', { ahead: toMake.handedOut + planned + open, overdue, planned }))
    }
    return 0
  } finally {
    await opened.close()
  }
}
