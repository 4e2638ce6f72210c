import {
  blocksOf,
  copyAll,
  drop,
  newArticle,
  paste,
  save,
  textOf,
} from '#tests/support/editor-page.ts'
import { expect, test } from '#tests/support/staff.ts'

test('Pasted web content is cleaned and saved, and dropped parts are reported', async ({
  page,
}) => {
  await newArticle(page)
  await paste(
    page,
    '<h1>Memory</h1><p onclick="x()">Read <a href="javascript:alert(1)">this</a> and <a href="https://example.org/">that</a>.</p><ul><li>one</li></ul><iframe src="https://evil.example/"></iframe><table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2</td></tr></table>',
  )
  expect(await blocksOf(page)).toEqual([
    'h2: Memory',
    'p: Read this and that.',
    'p: one',
    'cell: a',
    'cell: b',
    'cell: 1',
    'cell: 2',
  ])
  const notice = page.getByRole('status').filter({ hasText: 'Some content was not pasted' })
  await expect(notice).toContainText('javascript:alert(1)')
  await expect(notice).toContainText('https://evil.example/')
  await notice.getByRole('button', { name: 'Close' }).click()
  await expect(notice).toBeHidden()

  // Other programs get the table as a table.
  const copied = await copyAll(page)
  expect(copied.html).toContain('<td>a</td><td>b</td>')
  expect(copied.text).toContain('a\tb\n1\t2')
  await save(page)
})

test('Content dropped from another window is cleaned like pasted content', async ({ page }) => {
  await newArticle(page)
  await page.keyboard.type('Before.')
  await drop(
    page,
    '<h2>Dropped</h2><ul><li>one</li></ul><iframe src="https://evil.example/"></iframe>',
  )
  await page.keyboard.type(' more')
  expect(await blocksOf(page)).toEqual(['p: Before.', 'h2: Dropped', 'p: one more'])
  await expect(
    page.getByRole('status').filter({ hasText: 'Some content was not pasted' }),
  ).toContainText('https://evil.example/')
})

test('Text pasted with Ctrl+Shift+V stays as it is', async ({ page }) => {
  await newArticle(page)
  await page.keyboard.down('Control')
  await page.keyboard.down('Shift')
  await paste(page, '<h2>not a heading</h2>', '# not a heading\n\n**not bold**')
  await page.keyboard.up('Shift')
  await page.keyboard.up('Control')
  expect(await blocksOf(page)).toEqual(['p: # not a heading', 'p: **not bold**'])
})

test('A list pasted into a labelled list becomes its items, and Enter goes on to the next field', async ({
  page,
}) => {
  await newArticle(page)
  await page.keyboard.type('/labelled')
  await page.keyboard.press('Enter')
  const label = page.getByLabel('Label', { exact: true })
  const text = page.locator('.card.is-open').getByRole('textbox', { name: 'Text', exact: true })
  await expect(label).toBeFocused()
  await label.evaluate((field) => {
    const data = new DataTransfer()
    data.setData('text/html', '<ul><li><b>Memory:</b> owned</li><li><b>Speed:</b> high</li></ul>')
    field.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(label).toHaveCount(2)
  await expect(label.nth(1)).toHaveValue('Speed')
  await expect(text.first()).toHaveText('owned')
  await label.nth(1).focus()
  for (const key of ['Enter', 'Enter']) await page.keyboard.press(key)
  await expect(label.nth(2)).toBeFocused()
})

test('Ctrl+Home moves the caret to the start at once, also right after a block was closed', async ({
  page,
}) => {
  await newArticle(page)
  const { keyboard } = page
  await keyboard.type('One.')
  await keyboard.press('Enter')
  await keyboard.type('/callout')
  await keyboard.press('Enter')
  await expect(page.locator('.card.is-open').getByLabel('Title')).toBeFocused()
  await save(page)
  await page.locator('.card.is-open').getByLabel('Title').focus()
  await keyboard.press('Escape')
  await keyboard.press('Control+Home')
  await keyboard.type('Zero. ')
  await expect.poll(async () => (await blocksOf(page))[0]).toBe('p: Zero. One.')
  await keyboard.press('Control+End')
  await keyboard.press('Shift+Control+Home')
  await expect.poll(() => page.evaluate(() => String(getSelection()))).toContain('Zero. One.')
})

test('Typed Markdown becomes blocks and marks', async ({ page }) => {
  await newArticle(page)
  await paste(page, '', '## Why\n\nA **bold** word.\n\n1. one\n2. two\n\n```js\nlet a\n```')
  await expect(textOf(page).getByRole('heading', { name: 'Why' })).toBeVisible()
  expect(await blocksOf(page)).toEqual([
    'h2: Why',
    'p: A bold word.',
    'p: one',
    'p: two',
    'pre: let a',
  ])
  await page.getByLabel('File name').fill('a.js')
  const copied = await copyAll(page)
  await newArticle(page)
  await paste(page, copied.html, copied.text)
  await expect(page.getByLabel('Language')).toHaveValue('javascript')
  await expect(page.getByLabel('File name')).toHaveValue('a.js')
})

test('The arrow keys lead into a cell of a comparison repeatedly', async ({ page }) => {
  await newArticle(page)
  await page.keyboard.type('/comparison')
  await page.keyboard.press('Enter')
  const name = page.getByLabel('Criterion 1', { exact: true })
  const cell = page.locator('[data-cell="1:1"]')
  await name.focus()
  await page.keyboard.press('Control+a')
  await page.keyboard.type('Price')
  for (const words of ['One', 'Two']) {
    await page.keyboard.press('ArrowRight')
    await expect(cell).toBeFocused()
    await page.keyboard.type(words)
    await expect(cell).toHaveText(words)
    await page.keyboard.press('Home')
    await page.keyboard.press('ArrowLeft')
    await expect(page.locator('[data-cell="1:0"]')).toBeFocused()
    await page.keyboard.press('End')
  }
})

test('Pasted spreadsheet cells fill a comparison and can be undone', async ({ page }) => {
  await newArticle(page)
  await page.keyboard.type('/comparison')
  await page.keyboard.press('Enter')
  const corner = page.getByLabel('Option 1', { exact: true })
  await corner.focus()
  await corner.evaluate((cell) => {
    const data = new DataTransfer()
    data.setData('text/plain', 'Rust\tPython\tGo\nowned\tcounted\tcollected\n2015\t1991\t2009')
    cell.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await expect(page.getByLabel('Option 3', { exact: true })).toHaveValue('Go')
  await expect(page.getByLabel('Criterion 2: Python')).toHaveText('1991')
  await page.getByLabel('Option 1', { exact: true }).focus()
  await page.keyboard.press('Control+z')
  await expect(page.getByLabel('Option 3', { exact: true })).toBeHidden()
  await expect(page.getByLabel('Option 1', { exact: true })).toHaveValue('')
})

test('A dropped image asks for its alternative text, is stored in the media library and shown in the text', async ({
  page,
}) => {
  await newArticle(page)
  await textOf(page).evaluate(async (element) => {
    const canvas = new OffscreenCanvas(80, 60)
    canvas.getContext('2d')?.fillRect(0, 0, 40, 60)
    const blob = await canvas.convertToBlob({ type: 'image/png' })
    const data = new DataTransfer()
    data.items.add(new File([blob], 'chart.png', { type: 'image/png' }))
    element.dispatchEvent(
      new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }),
    )
  })
  await page.getByLabel('What the image shows').fill('Half black, half white')
  await page.getByRole('button', { name: 'Upload' }).click()
  await expect(textOf(page).getByText('chart.png')).toBeVisible()
  await save(page)
})
