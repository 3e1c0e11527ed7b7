export const cli = {
  locked: {
    title: 'The address with the key is needed',
    text: 'Open the address that Vizit printed in the terminal. It holds a key and works while the program runs. Press Enter in that terminal to get a new address.',
  },
} as const
