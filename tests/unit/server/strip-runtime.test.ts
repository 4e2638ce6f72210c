import { describe, expect, it } from 'vitest'
import { stripNextRuntime } from '#lib/server/strip-runtime.ts'

describe('stripNextRuntime', () => {
  it.each([
    ['the runtime', '<script src="/_next/static/chunks/a.js" async=""></script>'],
    [
      'the inlined payload',
      '<script>self.__next_f.push([1,"<p>not markup</p><!-- x -->"])</script>',
    ],
    ['a script with an id', '<script src="/_next/static/chunks/b.js" id="_R_" async=""></script>'],
    ['the polyfill', '<script src="/_next/x.js" noModule=""></script>'],
    [
      'a preload of script',
      '<link rel="preload" as="script" fetchPriority="low" href="/_next/a.js"/>',
    ],
    ['markers of React', '<!--$--><!-- --><!--/$-->'],
  ])('stripNextRuntime removes %s', (_, part) => {
    expect(stripNextRuntime(`<p>a</p>${part}<p>b</p>`)).toBe('<p>a</p><p>b</p>')
  })

  it.each([
    ['an island', '<script type="module" async="" src="/islands/share.1a2b.js"></script>'],
    ['the theme', '<script src="/islands/theme.1a2b.js"></script>'],
    ['structured data', '<script type="application/ld+json">{"a":"<!-- b -->"}</script>'],
    [
      'styles and fonts',
      '<link rel="stylesheet" href="/_next/a.css"/><link rel="preload" as="font" href="/f.woff2"/>',
    ],
    ['text that looks like script', '<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>'],
    [
      'a text field with script in it',
      '<textarea name="m"><script>x</script><!-- y --></textarea>',
    ],
    ['an attribute with a tag in it', '<p title="<script>x</script>">a</p>'],
    ['an upper-case doctype and entities', '<!DOCTYPE html><p>&amp; &nbsp; ü</p>'],
  ])('stripNextRuntime leaves %s unchanged', (_, part) => {
    expect(stripNextRuntime(part)).toBe(part)
  })

  it('stripNextRuntime removes an injected inline script', () => {
    expect(stripNextRuntime('<p>a</p><script>alert(1)</script>')).toBe('<p>a</p>')
  })
})
