/** How a duration came about, beside each of its versions; which stopwatches ran on by the computer's clock alone. */
export const durations = `
-- Canonical JSON; NULL for other types of answer, and for durations of the versions before.
ALTER TABLE answer_history ADD COLUMN source TEXT CHECK (source IS NULL OR json_valid(source));
ALTER TABLE timer ADD COLUMN by_wall INTEGER NOT NULL DEFAULT 0 CHECK (by_wall IN (0, 1));
`
