/**
 * Who may call a procedure: `anybody` even while nobody is signed in, `everybody` who is signed in, or `supervisors`
 * alone. A shopper counts as one where nobody else does; see `supervising.ts`.
 */
export type Access = 'anybody' | 'everybody' | 'supervisors'

/** Every procedure of the contract, by area. */
export const procedureAccess: Readonly<Record<string, Readonly<Record<string, Access>>>> = {
  session: {
    get: 'anybody',
    begin: 'supervisors',
    set: 'everybody',
    saveProfile: 'everybody',
    saveOrganisation: 'supervisors',
    saveLogo: 'supervisors',
    openDataFolder: 'everybody',
  },
  people: {
    list: 'anybody',
    signIn: 'anybody',
    lock: 'anybody',
    setPin: 'everybody',
    all: 'supervisors',
    add: 'supervisors',
    save: 'supervisors',
    remove: 'supervisors',
    activate: 'supervisors',
  },
  log: { list: 'supervisors', facets: 'supervisors', verify: 'supervisors' },
  branches: {
    list: 'everybody',
    get: 'everybody',
    save: 'supervisors',
    setActive: 'supervisors',
    previewImport: 'supervisors',
    import: 'supervisors',
  },
  standards: {
    list: 'everybody',
    get: 'everybody',
    save: 'supervisors',
    setStatus: 'supervisors',
    previewImport: 'supervisors',
    import: 'supervisors',
  },
  checklists: {
    list: 'everybody',
    get: 'everybody',
    revisions: 'everybody',
    setRetired: 'supervisors',
    import: 'supervisors',
    loadLibrary: 'supervisors',
  },
  checklistDrafts: {
    list: 'supervisors',
    get: 'supervisors',
    create: 'supervisors',
    open: 'supervisors',
    save: 'supervisors',
    publish: 'supervisors',
    discard: 'supervisors',
    restore: 'supervisors',
    importForm: 'supervisors',
  },
  files: { kind: 'everybody' },
  // What a package holds decides whether a shopper may take it in, or send it.
  exchange: {
    inspect: 'everybody',
    import: 'everybody',
    imports: 'everybody',
    export: 'everybody',
    waiting: 'everybody',
    exports: 'everybody',
    keys: 'everybody',
    revokeKey: 'supervisors',
  },
  waves: {
    list: 'everybody',
    overview: 'supervisors',
    get: 'everybody',
    save: 'supervisors',
    remove: 'supervisors',
    plan: 'supervisors',
    propose: 'supervisors',
  },
  shoppers: {
    list: 'supervisors',
    get: 'supervisors',
    save: 'supervisors',
    setActive: 'supervisors',
    remove: 'supervisors',
  },
  assignments: {
    list: 'everybody',
    add: 'supervisors',
    move: 'supervisors',
    change: 'supervisors',
    remove: 'supervisors',
    restore: 'supervisors',
  },
  audits: {
    list: 'everybody',
    get: 'everybody',
    begin: 'everybody',
    answer: 'everybody',
    visit: 'everybody',
    focus: 'everybody',
    timer: 'everybody',
    attach: 'everybody',
    detach: 'everybody',
    caption: 'everybody',
    arrange: 'everybody',
    annotate: 'everybody',
    photo: 'everybody',
    submit: 'everybody',
    withdraw: 'everybody',
    impossible: 'everybody',
    undo: 'everybody',
    history: 'everybody',
    issue: 'supervisors',
  },
  review: {
    queue: 'supervisors',
    get: 'supervisors',
    comment: 'supervisors',
    removeComment: 'supervisors',
    approve: 'supervisors',
    approveAll: 'supervisors',
    return: 'supervisors',
    reject: 'supervisors',
    correct: 'supervisors',
    // Stands on the page of a visit, which its shopper reads too.
    revisions: 'everybody',
  },
  appeals: {
    list: 'everybody',
    calendar: 'everybody',
    raise: 'supervisors',
    decide: 'supervisors',
    saveCalendar: 'supervisors',
  },
  payouts: { sheet: 'supervisors' },
  retention: {
    plan: 'supervisors',
    beyond: 'supervisors',
    purge: 'supervisors',
    purgePerson: 'supervisors',
  },
}

/** One that is not in the table is for everybody signed in; a test keeps the table complete. */
export function accessOf([area = '', name = '']: readonly string[]): Access {
  return procedureAccess[area]?.[name] ?? 'everybody'
}
