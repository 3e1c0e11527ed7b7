/**
 * What a key does not have to show in its own frame waits until the keys have rested this long, ms: longer than the
 * pause between repeated keys, too short to be noticed.
 */
export const keyRest = 50
