import { expect, it } from 'vitest'
import { slugify } from '#lib/publishing/core/slug.ts'

it.each([
  ['Straße nach München', 'strasse-nach-munchen'],
  ['Łódź', 'lodz'],
  ['Søren Ørsted', 'soren-orsted'],
  ['Œuvres complètes', 'oeuvres-completes'],
  ['don’t panic', 'dont-panic'],
  ["don't panic", 'dont-panic'],
  ['C++ vs C#', 'cpp-vs-c-sharp'],
  ['C and C++', 'c-and-cpp'],
  ['.NET for beginners', 'dot-net-for-beginners'],
  ['Diyarbakır', 'diyarbakir'],
  ['Đà Nẵng', 'da-nang'],
  ['हिन्दी में पाइथन', 'hindii-men-paaithan'],
  ['मशीन लर्निंग', 'mashiin-larning'],
  ['বাংলা', 'baanlaa'],
  ['தமிழ்', 'tamil'],
  ['२०२६ में', '2026-men'],
  ['Rust vs Python: which one?', 'rust-vs-python-which-one'],
  ['Hello World!', 'hello-world'],
  ['日本語', ''],
])('the slug of “%s” is “%s”', (title, slug) => {
  expect(slugify(title)).toBe(slug)
})
