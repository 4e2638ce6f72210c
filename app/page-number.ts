/** The page number of a list. The front passes whole numbers from 1 to 9999 only; without one it is page 1. */
export function pageNumber(query: { page?: string | string[] }): number {
  const page = Number(query.page ?? 1)
  return Number.isSafeInteger(page) && page >= 1 ? page : 1
}
