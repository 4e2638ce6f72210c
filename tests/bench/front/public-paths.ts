/** All paths of the sitemap, and the lists that link to them. */
export async function publicPaths(url: string): Promise<string[]> {
  const maps = await locations(`${url}/sitemap.xml`)
  const nested = await Promise.all(maps.filter((map) => map.endsWith('.xml')).map(locations))
  const pages = [...maps.filter((map) => !map.endsWith('.xml')), ...nested.flat()]
  return [...new Set(pages.map((page) => new URL(page).pathname))]
}

async function locations(map: string): Promise<string[]> {
  const text = await (await fetch(map)).text()
  return [...text.matchAll(/<loc>([^<]+)<\/loc>/g)].flatMap(([, location]) => location ?? [])
}
