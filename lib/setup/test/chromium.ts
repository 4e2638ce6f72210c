import { spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium } from '@playwright/test'
import { checkout } from '../checkout.ts'
import { SetupError } from '../report.js'

const PACKAGE = '@sparticuz/chromium'

/**
 * Variables that tell tests/playwright.config.ts which browser to start: none where Playwright's own
 * is installed; else those for the one that comes as a package, unpacked once.
 */
export function chromiumEnvironment(): Record<string, string> {
  if (existsSync(chromium.executablePath())) return {}
  const folder = unpackOnce()
  const environment = { CHROMIUM_PATH: join(folder, 'chromium') }
  if (existsSync('/etc/fonts/fonts.conf')) return environment
  return { ...environment, FONTCONFIG_FILE: fontsIn(folder) }
}

function unpackOnce() {
  const manifest = join(checkout, 'node_modules', PACKAGE, 'package.json')
  const { version } = JSON.parse(readFileSync(manifest, 'utf8')) as { version: string }
  const cache = cacheFolder()
  const folder = join(cache, `chromium-${version}`)
  if (existsSync(folder)) return folder
  const fresh = mkdtempSync(`${folder}-`)
  unpackInto(fresh)
  try {
    renameSync(fresh, folder)
    return folder
  } catch {
    return fresh
  }
}

/** The package unpacks into the temporary folder, wherever that is. */
function unpackInto(folder: string) {
  const script = `const { default: chromium } = await import('${PACKAGE}')
    await chromium.executablePath()`
  const result = spawnSync(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: checkout,
    env: { ...process.env, TMPDIR: folder },
    encoding: 'utf8',
  })
  if (result.status === 0) return
  rmSync(folder, { recursive: true, force: true })
  throw new SetupError('the browser for the tests could not be unpacked.', result.stderr)
}

function cacheFolder() {
  const folder = join(checkout, 'node_modules/.cache/lectern')
  try {
    mkdirSync(folder, { recursive: true })
    return folder
  } catch {
    return tmpdir()
  }
}

/** Provides a font: without any system font, text in a fallback font would be invisible. */
function fontsIn(folder: string) {
  const file = join(folder, 'fonts.conf')
  writeFileSync(
    file,
    `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>
`,
  )
  return file
}
