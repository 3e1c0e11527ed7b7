/** What two people may write differently and mean the same: case, spaces, ё, the kind of quotes. */
export function sameWords(text: string): string {
  return text
    .trim()
    .toLowerCase()
    .replaceAll(/\s+/gu, ' ')
    .replaceAll('ё', 'е')
    .replaceAll(/[«»“”„"]/gu, '"')
}
