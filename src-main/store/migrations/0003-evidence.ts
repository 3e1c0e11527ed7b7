/** How long a recording runs, and what was drawn over a photo. */
export const evidence = `
-- Whole seconds; NULL for photos, documents, and recordings of the versions before.
ALTER TABLE evidence ADD COLUMN seconds INTEGER CHECK (seconds >= 0);
-- Arrows, boxes, hidden places and words over the photo, apart from its bytes; canonical JSON, NULL for none.
ALTER TABLE evidence ADD COLUMN layer TEXT CHECK (json_valid(layer));
`
