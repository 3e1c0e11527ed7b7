const MiB = 1024 * 1024

/** Tables as CSV that are wide, long or both. */
export const csvBombs: Readonly<Record<string, () => string>> = {
  'a line of 64 MiB': () => `code;name\n${'x'.repeat(64 * MiB - 20)}`,
  'two million columns': () => `${'a;'.repeat(2_000_000)}\n1`,
  'ten thousand headings over a hundred thousand lines': () =>
    `${'a;'.repeat(10_000)}\n${'1\n'.repeat(100_000)}`,
  'a small one that means five hundred million cells': () =>
    `${'a;'.repeat(50_000)}\n${'1\n'.repeat(10_000)}`,
  'a quote without an end': () => `code;name\n"${'x\n'.repeat(10 * MiB)}`,
  'nothing but quotes': () => '"'.repeat(20 * MiB),
  'five hundred thousand branches': () =>
    `code;name\n${Array.from({ length: 500_000 }, (_, at) => `b${at};n`).join('\n')}`,
  'half a million faults': () => `code;name\n${';\n?;\n'.repeat(250_000)}`,
}

const checklist = (moments: string) =>
  `{"format":"vizit.checklist","version":1,"code":"x","title":{"ru":"x"},"industry":"x","channel":"inPerson","segment":"x","scoring":{"method":"points"},"moments":${moments}}`

/** Checklists as JSON that are deep, large, or wrong in a million places. */
export const jsonBombs: Readonly<Record<string, () => string>> = {
  'a list a million deep': () => checklist(`${'['.repeat(1_000_000)}${']'.repeat(1_000_000)}`),
  'a condition a hundred thousand deep': () =>
    checklist(
      `[{"code":"m","title":{"ru":"m"},"showIf":${'{"not":'.repeat(100_000)}1${'}'.repeat(100_000)},"questions":[]}]`,
    ),
  'a million faults': () => checklist(`[${'{},'.repeat(1_000_000)}{}]`),
  'two hundred thousand faulty questions': () =>
    checklist(`[{"code":"m","title":{"ru":"m"},"questions":[${'{"code":"q"},'.repeat(200_000)}{}]}]`),
  '60 MiB of white': () => `${' '.repeat(60 * MiB)}${checklist('[]')}`,
  'a key of 15 MiB': () => `{"${'k'.repeat(15 * MiB)}":1}`,
  'a million keys': () => `{${Array.from({ length: 1_000_000 }, (_, at) => `"${at}":0`).join(',')}}`,
  'twenty thousand questions that are right': () =>
    checklist(
      `[{"code":"m","title":{"ru":"m"},"questions":[${Array.from({ length: 20_000 }, (_, at) => `{"code":"q${at}","text":{"ru":"q"},"answer":{"type":"yesNo","points":1,"good":"yes"}}`).join(',')}]}]`,
    ),
}
