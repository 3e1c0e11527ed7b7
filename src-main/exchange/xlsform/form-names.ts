/** Names that pyxform or the forms it makes keep for themselves. */
const reserved = ['meta', 'data', 'audit', 'instanceid', 'instancename']

/** Names of one form: a call gives the name of a code, each no more than once, whatever its case. */
export function formNames(): (code: string) => string {
  const taken = new Set(reserved)
  return code => {
    const plain = code.replaceAll(/[^a-z0-9_]/gu, '_')
    const wish = /^[a-z]/u.test(plain) ? plain : `q_${plain}`
    let name = wish
    for (let number = 2; taken.has(name); number += 1) name = `${wish}_${number}`
    taken.add(name)
    return name
  }
}
