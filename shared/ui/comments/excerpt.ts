/** Letters that are enough to tell one comment from another. */
const ENOUGH = 40;

export function excerpt(text: string): string {
  const line = text.replaceAll(/\s+/g, ' ').trim();
  return line.length <= ENOUGH ? line : `${line.slice(0, ENOUGH - 1).trimEnd()}…`;
}
