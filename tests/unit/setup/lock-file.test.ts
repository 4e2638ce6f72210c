import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { completeLock, type LockFile, missingPlatforms } from '#lib/setup/lock-file.ts'

describe('package-lock.json', () => {
  it('the lock file contains the packages of all platforms, as npm ci requires (npm run lock adds them)', () => {
    const lock: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    expect(Object.keys(missingPlatforms(lock))).toEqual([])
  })

  it('the lock file has the hash of the Node that runs everything, and of every package but optional ones', () => {
    const { packages }: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    const nodes = Object.entries(packages).filter(([path]) => /\/node-(linux|win)-/.test(path))
    expect(nodes).toHaveLength(3)
    expect(nodes.every(([, { integrity }]) => integrity?.startsWith('sha512-'))).toBe(true)
    const unverified = Object.entries(packages).filter(
      ([path, { integrity, optional }]) => path !== '' && !integrity && !optional,
    )
    expect(unverified.map(([path]) => path)).toEqual([])
  })

  it('the lock file does not contain the host of the registry', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
  })

  it('completeLock derives the platform from the name of a package', () => {
    const optionalDependencies = {
      '@x/tool-linuxmusl-arm64': '1.2.3',
      '@x/tool-win32-x64': '^1.2.3',
    }
    const lock = { packages: { 'node_modules/tool': { version: '1.2.3', optionalDependencies } } }
    expect(completeLock(lock).packages).toMatchObject({
      'node_modules/@x/tool-linuxmusl-arm64': {
        version: '1.2.3',
        os: ['linux'],
        cpu: ['arm64'],
        libc: ['musl'],
        optional: true,
      },
      'node_modules/@x/tool-win32-x64': { version: '1.2.3', os: ['win32'], cpu: ['x64'] },
    })
  })
})
