const ordinaryLimit = 20

/** One page of a list. The cursor is the place of the next item. */
export function pageOf<Item>(
  items: readonly Item[],
  query: { cursor?: string; limit?: number } | undefined,
): { items: Item[]; nextCursor: string | null } {
  const start = Number(query?.cursor?.replace('from-', '') ?? 0)
  const end = start + Number(query?.limit ?? ordinaryLimit)
  return { items: items.slice(start, end), nextCursor: end < items.length ? `from-${end}` : null }
}
