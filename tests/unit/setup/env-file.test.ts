import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { loadEnvFile } from '#lib/setup/run.ts'

const NAMES = ['LECTERN_TEST_FIRST', 'LECTERN_TEST_SECOND', 'LECTERN_TEST_SET']
afterEach(() => {
  for (const name of NAMES) delete process.env[name]
})

it('the first variable of an .env file with a byte order mark is read; set ones stay', () => {
  const file = join(mkdtempSync(join(tmpdir(), 'lectern-env-')), '.env')
  writeFileSync(
    file,
    '\uFEFFLECTERN_TEST_FIRST=a\r\nLECTERN_TEST_SECOND="b c"\r\nLECTERN_TEST_SET=file\r\n',
  )
  process.env.LECTERN_TEST_SET = 'environment'
  loadEnvFile(file)
  expect(NAMES.map((name) => process.env[name])).toEqual(['a', 'b c', 'environment'])
})
