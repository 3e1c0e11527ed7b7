import { join } from 'node:path'
import { expect, it } from 'vitest'
import { sampleLooks } from '../../../src-main/demo/sample-looks.ts'
import { lookOf } from '../../../src-main/images/look.ts'

const folder = join(import.meta.dirname, '../../../resources/sample')

it('knows what each of its pictures looks like', async () => {
  for (const [subject, look] of Object.entries(sampleLooks)) {
    expect([subject, await lookOf(join(folder, `${subject}.jpg`))]).toEqual([subject, look])
  }
})
