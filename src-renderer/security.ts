import { setNonce } from 'get-nonce'
// Switches zod's code generation off before the first schema is made: the policy forbids it.
import '../src-shared/model/zod.ts'

type Policies = {
  createPolicy(name: string, rules: { createHTML: (text: string) => string }): unknown
}
declare global {
  interface Window {
    readonly trustedTypes?: Policies
  }
}

/** The nonce of this response, written into the page by the door. */
export const nonce = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''

// The scroll lock of dialogs writes a style element of its own.
setNonce(nonce)

// Mantine sets the text of <style> elements as HTML; nothing else may.
window.trustedTypes?.createPolicy('default', {
  createHTML(text) {
    if (/[<&]/u.test(text)) throw new TypeError('only style text')
    return text
  },
})
