/** The first start. */
export const session = {
  welcome: {
    title: 'Getting started',
    promise:
      'A mystery shopper’s field notebook: the checklist step by step along the customer’s way, scores and a report. Offline, on this computer.',
    safe: 'Your data never leaves this computer.',
    drawing: { first: 'Entrance', second: 'Greeting', third: 'Advice', fourth: 'Farewell' },
  },
  name: 'Your name',
  namePlaceholder: 'Anna Peters',
  organisation: 'Whose service you measure',
  organisationPlaceholder: 'Northern Bank',
  role: 'What you do',
  roles: {
    shopper: 'I make visits',
    supervisor: 'I check and compare',
    both: 'Both',
  },
  language: 'Language',
  start: {
    title: 'Start with',
    empty: { title: 'A blank page', text: 'Your own branches and checklists' },
    library: { title: 'Ready checklists', text: 'Shop, restaurant, bank, telecom' },
    sample: { title: 'A sample network', text: 'Branches and visits to look around' },
  },
  begin: 'Start working',
  filling: {
    empty: 'Preparing the data folder…',
    library: 'Loading the checklists…',
    sample: 'Building the sample network, this takes a few seconds…',
  },
  fault: {
    nameMissing: 'Enter your name: it signs your visits',
    organisationMissing: 'Enter the name: it stands on reports',
    tooLong: 'Too long: at most {{max}} characters',
  },
} as const
