/** Which versions of an answer were made by going back, so that going back further passes them by. */
export const undo = `
ALTER TABLE answer_history ADD COLUMN undo INTEGER NOT NULL DEFAULT 0 CHECK (undo IN (0, 1));
`
