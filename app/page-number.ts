/** The front lets only whole numbers from 1 to 9999 pass, and leaves out page one. */
export function pageNumber(query: { page?: string | string[] }): number {
  const page = Number(query.page ?? 1)
  return Number.isSafeInteger(page) && page >= 1 ? page : 1
}
