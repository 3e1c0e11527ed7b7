/** Packages of assignments are found by their wave. */
export const exports = `
-- uid of the wave whose assignments it holds; NULL for every other kind, and for what went out before.
ALTER TABLE export ADD COLUMN wave TEXT;
`
