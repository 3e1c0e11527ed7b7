import { z } from 'zod'

// The page's content security policy forbids `new Function`; zod must be told before the first schema is made. Outside
// the page compiled schemas are several times as fast, which counts where records come in by the thousand.
z.config({ jitless: !('process' in globalThis) })

export { z }
