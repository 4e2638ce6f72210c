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
 * Returns the variables that tell tests/playwright.config.ts which browser to start: none if
 * Playwright's own browser is installed, otherwise those for the Chromium of an npm package.
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

/** Unpacks the browser into `folder`: the package always uses the temporary folder, so that is changed. */
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

/** Configures a font: on a machine without fonts, text in a fallback font would be invisible. */
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
