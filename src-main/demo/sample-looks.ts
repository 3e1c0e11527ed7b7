import type { PhotoSubject } from './sample-photos.ts'

/** What each of the sample's pictures looks like (`lookOf`): nobody has to look at them again. */
export const sampleLooks: Readonly<Record<PhotoSubject, string>> = {
  entrance: 'b0ccc8cccccecc13',
  atms: '318cb2b29696962d',
  counter: 'b2b264e4ccd4c401',
  ticket: '448c969696868e1c',
  tariffs: '3329372727272602',
  contract: '060616169696869e',
  closed: '31ccf0e8e873310c',
  receipt: '4e4e4c4c8c8c958d',
}
