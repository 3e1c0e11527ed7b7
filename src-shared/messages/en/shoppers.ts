/** Shoppers: list and form. */
export const shoppers = {
  title: 'Shoppers',
  note: 'The alias stands in visits and reports. Name and contacts stay here and go into no file for branches.',
  add: 'Add a shopper',
  showInactive: 'Show inactive ({{count}})',
  inactive: 'inactive',
  field: {
    alias: 'Alias',
    name: 'Name',
    email: 'Email',
    phone: 'Phone',
    city: 'City',
    visits: 'Visits',
  },
  hint: {
    alias: 'Stands for the shopper in visits and reports. Once there are visits it can’t be changed',
    aliasFixed: 'Stands in visits, so it stays',
    city: 'A wave can be filled “only in their own city” by it',
  },
  empty: {
    title: 'No shoppers yet',
    hint: 'Add those who make visits: an alias is enough. Then choose them in a wave.',
  },
  form: {
    newTitle: 'New shopper',
    save: 'Save shopper',
    saved: 'Shopper saved',
    remove: 'Delete shopper',
    removed: 'Shopper deleted',
    removeSure: 'Delete “{{alias}}”? There are no visits; the record can’t be brought back.',
    stop: 'Make inactive',
    resume: 'Make active',
    stopNote: 'An inactive shopper is not chosen in new waves. Assignments and visits stay.',
  },
  fault: {
    aliasMissing: 'Give an alias',
    aliasLong: 'Too long: 60 characters at most',
    aliasTaken: 'Another shopper has this alias',
    aliasFixed: 'The alias “{{found}}” stands in visits and stays',
    tooLong: 'Too long: 200 characters at most',
    other: 'This value was not accepted',
  },
} as const
