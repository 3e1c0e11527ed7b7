import { NONCE, secureHeaders } from 'hono/secure-headers'

const self = "'self'"
const none = "'none'"

/**
 * What a page may do. Styles need the nonce because Mantine writes style elements; scripts come from files
 * alone. A fresh nonce goes into every response.
 */
export const pagePolicy = secureHeaders({
  strictTransportSecurity: false,
  contentSecurityPolicy: {
    defaultSrc: [none],
    scriptSrc: [self],
    styleSrcElem: [self, NONCE],
    styleSrcAttr: [none],
    imgSrc: [self, 'data:', 'blob:'],
    fontSrc: [self],
    mediaSrc: [self, 'blob:'],
    connectSrc: [self],
    workerSrc: [self],
    baseUri: [none],
    formAction: [none],
    frameAncestors: [none],
    requireTrustedTypesFor: ["'script'"],
    trustedTypes: ['default'],
  },
})

/** Stored files are never pages: whatever a file claims to be, it gets an empty sandbox. */
export const filePolicy = secureHeaders({
  strictTransportSecurity: false,
  contentSecurityPolicy: { sandbox: [] },
})
