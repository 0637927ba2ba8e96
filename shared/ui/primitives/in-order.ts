/** Parts of a value that never changes: their place is their key, and they hold no state. */
export function inOrder<T>(parts: readonly T[]): { readonly key: number; readonly part: T }[] {
  return parts.map((part, key) => ({ key, part }));
}
