import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { completeLock, type LockFile, missingPlatforms } from '#lib/setup/lock-file.ts'

describe('package-lock.json', () => {
  it('names packages of all platforms, without which npm ci refuses it: npm run lock adds them', () => {
    const lock: LockFile = JSON.parse(readFileSync('package-lock.json', 'utf8'))
    expect(Object.keys(missingPlatforms(lock))).toEqual([])
  })

  it('says nothing of the host that packages came from', () => {
    expect(readFileSync('package-lock.json', 'utf8')).not.toContain('"resolved"')
  })

  it('is completed with the platform that a package’s name tells', () => {
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
