import type { Answer } from '../../src-shared/model/answer.ts'
import type { Audit } from '../../src-shared/model/audit.ts'
import { readPdf, type ReadPdf } from '../unit/reports/read-pdf.ts'
import type { Ask, Client } from './office.ts'

export interface ReportWish {
  readonly lang: 'ru' | 'en'
  readonly edition: 'shopper' | 'supervisor'
}

/** One visit, in the words of those who make it. */
export function visitOf(
  id: string,
  client: Client,
  ask: Ask,
  send: (name: string, bytes: string | Uint8Array<ArrayBuffer>) => Promise<string>,
) {
  const attaches = async (question: string | null, name: string, bytes: string | Uint8Array<ArrayBuffer>) =>
    client.audits.attach({ id, question, upload: await send(name, bytes), caption: '' })
  return {
    id,
    state: (): Promise<Audit> => client.audits.get({ id }),
    answers: (question: string, answer: Answer) => client.audits.answer({ id, question, ...answer }),
    async answersAll(answers: Readonly<Record<string, Answer>>): Promise<void> {
      for (const [question, answer] of Object.entries(answers)) {
        await client.audits.answer({ id, question, ...answer })
      }
    },
    attaches,
    tells: (narrative: string) => client.audits.visit({ id, visit: { narrative } }),
    submits: (declaration?: string) => client.audits.submit({ id, declaration }),
    takesBack: () => client.audits.withdraw({ id }),
    couldNotBeMade: (reason: string) => client.audits.impossible({ id, reason }),
    async report({ lang, edition }: ReportWish): Promise<ReadPdf> {
      const response = await ask(`/files/reports/audit/${id}.pdf?lang=${lang}&edition=${edition}`)
      if (response.status !== 200) throw new Error(`no report: ${response.status}`)
      return readPdf(new Uint8Array(await response.arrayBuffer()))
    },
  }
}

export type Visit = ReturnType<typeof visitOf>
