import { z } from 'zod'

// The page's content security policy forbids `new Function`; zod must be told before the first schema is made.
z.config({ jitless: true })

export { z }
