import { isDeepStrictEqual } from 'node:util'
import { openReader } from '../../src-main/store/open-store.ts'
import type { Timer } from '../../src-shared/model/audit.ts'
import { canonicalJson } from '../../src-shared/model/canonical-json.ts'
import type { VisitFacts } from '../../src-shared/model/visit.ts'
import { questions, randomAnswer, words } from './random-answer.ts'
import { oneOf } from './random.ts'
import type { ServedApp } from './served-app.ts'

interface Version {
  readonly question: string
  readonly document: string
}

const asFile = (n: number) => Buffer.from(`%PDF-1.7\n1 0 obj <</Type /Catalog>> endobj\n% ${n}\n%%EOF\n`)

/** A visit that a script fills, and a ledger of what was acknowledged to it. */
export class ScriptedVisit {
  readonly id: string
  readonly #random: () => number
  readonly #answers = new Map<string, string>()
  #history: Version[] = []
  #answering: Version | null = null
  #facts: VisitFacts | null = null
  #telling: VisitFacts | null = null
  readonly #timers = new Map<string, Timer>()
  #timing: string | null = null
  readonly #evidence = new Set<string>()
  #attaching = 0
  acknowledged = 0

  constructor(id: string, random: () => number) {
    this.id = id
    this.#random = random
  }

  /** Works until the program is gone: answers, comments, N/A, facts and stopwatches in turn, files beside them. */
  async work(app: ServedApp): Promise<void> {
    const gone = new AbortController()
    const going = async (act: () => Promise<void>) => {
      while (!gone.signal.aborted) {
        await act().catch(() => gone.abort())
      }
    }
    await Promise.all([going(() => this.#act(app)), going(() => this.#attach(app))])
  }

  async #act({ client }: ServedApp): Promise<void> {
    const kind = this.#random()
    const { id } = this
    if (kind < 0.8) {
      const { question, answer } = randomAnswer(this.#random)
      const document = canonicalJson(answer)
      this.#answering = { question, document }
      await client.audits.answer({ id, question, ...answer })
      this.#stored(this.#answering)
    } else if (kind < 0.9) {
      this.#telling = { narrative: words(this.#random, 5000) }
      await client.audits.visit({ id, visit: this.#telling })
      this.#facts = this.#telling
      this.#telling = null
    } else {
      const question = questions[Math.floor(this.#random() * questions.length)] ?? 'wait'
      this.#timing = question
      const act = oneOf(this.#random, ['start', 'stop', 'reset'])
      this.#timers.set(question, await client.audits.timer({ id, question, act }))
      this.#timing = null
    }
    this.acknowledged += 1
  }

  #stored({ question, document }: Version): void {
    if (document !== (this.#answers.get(question) ?? '{}')) this.#history.push({ question, document })
    this.#answers.set(question, document)
    this.#answering = null
  }

  async #attach({ client, send }: ServedApp): Promise<void> {
    this.#attaching += 1
    const { upload = '' } = await send('чек.pdf', asFile(this.#random()))
    const { id } = await client.audits.attach({ id: this.id, question: 'ticket', upload })
    this.#evidence.add(id)
    this.#attaching = 0
    this.acknowledged += 1
  }

  /**
   * Everything acknowledged must be there, exactly, in the order of its acknowledgement. What was on its way when the
   * program died may have arrived, whole or not at all; the ledger takes it up. Gives what differs.
   */
  async settle({ client, ask }: ServedApp, folder: string): Promise<unknown[]> {
    const audit = await client.audits.get({ id: this.id })
    const history = this.#storedHistory(folder)
    const coming = this.#answering
    if (coming !== null && history.length > this.#history.length) this.#stored(coming)
    this.#answering = null
    const answers = [...this.#answers].filter(([, document]) => document !== '{}')
    if (this.#telling !== null && audit.visit.narrative === this.#telling.narrative)
      this.#facts = this.#telling
    this.#telling = null
    const timers = new Map(audit.timers.map(timer => [timer.question, timer]))
    const timing = this.#timing === null ? undefined : timers.get(this.#timing)
    if (timing !== undefined) this.#timers.set(timing.question, timing)
    this.#timing = null
    const evidence = new Set(audit.evidence.map(one => one.id))
    const extra = evidence.size - this.#evidence.size
    const lost = [...this.#evidence].filter(one => !evidence.has(one))
    const arrived = extra <= this.#attaching && lost.length === 0
    this.#attaching = 0
    for (const one of evidence) this.#evidence.add(one)
    const files = await Promise.all(
      audit.evidence.slice(-3).map(async one => (await ask(`/evidence/${one.sha256}`)).status),
    )

    const pairs: [string, unknown, unknown][] = [
      ['history', history, this.#history],
      [
        'answers',
        new Map(Object.entries(audit.answers).map(([code, one]) => [code, canonicalJson(one)])),
        new Map(answers),
      ],
      ['facts', this.#facts && audit.visit, this.#facts],
      ['timers', timers, this.#timers],
      ['evidence', arrived, true],
      ['files', files.filter(status => status !== 200), []],
    ]
    return pairs.filter(([, found, expected]) => !isDeepStrictEqual(found, expected))
  }

  #storedHistory(folder: string): Version[] {
    const reader = openReader(folder)
    if (!reader.ok) throw new Error(reader.fault.code)
    try {
      return reader.value
        .sql<Version>(
          `SELECT h.question, h.document FROM answer_history h JOIN audit a ON a.id = h.audit_id
           WHERE a.uid = ? ORDER BY h.seq`,
        )
        .all(this.id)
    } finally {
      reader.value.close()
    }
  }
}
