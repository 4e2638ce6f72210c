/** The part of package-lock.json (version 3) that is read here. */
export type LockFile = { packages: Record<string, LockedPackage> }

type LockedPackage = {
  version?: string
  integrity?: string
  dev?: boolean
  optional?: boolean
  os?: string[]
  cpu?: string[]
  libc?: string[]
  optionalDependencies?: Record<string, string>
}

const OS = [
  'aix',
  'android',
  'darwin',
  'freebsd',
  'linux',
  'netbsd',
  'openbsd',
  'openharmony',
  'sunos',
  'win32',
]
const CPU = [
  'arm64',
  'arm',
  'ia32',
  'loong64',
  'mips64el',
  'ppc64',
  'riscv64',
  's390x',
  'wasm32',
  'x64',
]

/**
 * Finds the optional packages for other platforms that the lock file lacks: npm omits packages that
 * its registry does not have (such as a partial mirror), and `npm ci` then rejects the lock file.
 */
export function missingPlatforms({ packages }: LockFile): Record<string, LockedPackage> {
  const missing: Record<string, LockedPackage> = {}
  for (const parent of Object.values(packages)) {
    for (const [name, range] of Object.entries(parent.optionalDependencies ?? {})) {
      const path = `node_modules/${name}`
      const known = Object.keys(packages).some((key) => key === path || key.endsWith(`/${path}`))
      const platform = platformOf(name)
      if (known || !platform) continue
      missing[path] = {
        version: range.replace(/^[~^]/, ''),
        ...platform,
        ...(parent.dev ? { dev: true } : {}),
        optional: true,
      }
    }
  }
  return missing
}

/** Returns the lock file with the missing platform packages added, in npm's order. */
export function completeLock<Lock extends LockFile>(lock: Lock): Lock {
  const entries = Object.entries({ ...lock.packages, ...missingPlatforms(lock) })
  entries.sort(([a], [b]) => a.localeCompare(b, 'en'))
  return { ...lock, packages: Object.fromEntries(entries) }
}

/** Reads the platform from a package name such as @img/sharp-linuxmusl-arm64; null if it has none. */
function platformOf(name: string): Pick<LockedPackage, 'os' | 'cpu' | 'libc'> | null {
  const parts = name.replace('windows', 'win32').replace('linuxmusl', 'linux-musl').split(/[-/]/)
  const os = OS.find((word) => parts.includes(word))
  const cpu = CPU.find((word) => parts.includes(word))
  if (!cpu || (!os && cpu !== 'wasm32')) return null
  const musl = parts.includes('musl')
  return { ...(os ? { os: [os] } : {}), cpu: [cpu], ...(musl ? { libc: ['musl'] } : {}) }
}
