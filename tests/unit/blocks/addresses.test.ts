import { expect, it } from 'vitest'
import { embedAddress } from '#lib/blocks/embed.ts'
import { videoOfAddress } from '#lib/blocks/video.ts'

const youtube = { provider: 'youtube', videoId: 'dQw4w9WgXcQ' }

it.each([
  ['https://www.youtube.com/watch?v=dQw4w9WgXcQ&t=43s', youtube],
  ['https://youtu.be/dQw4w9WgXcQ?si=abc', youtube],
  ['www.youtube.com/watch?list=PL1&v=dQw4w9WgXcQ', youtube],
  ['https://m.youtube.com/shorts/dQw4w9WgXcQ', youtube],
  ['https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ', youtube],
  ['https://vimeo.com/76979871', { provider: 'vimeo', videoId: '76979871' }],
  ['https://player.vimeo.com/video/76979871?h=1', { provider: 'vimeo', videoId: '76979871' }],
  ['https://example.org/watch?v=dQw4w9WgXcQ', null],
  ['dQw4w9WgXcQ', null],
])('A video block reads the address %s', (address, video) => {
  expect(videoOfAddress(address)).toEqual(video)
})

it.each([
  ['https://codepen.io/asha/pen/abcDEF', 'https://codepen.io/asha/embed/abcDEF'],
  ['https://codepen.io/asha/embed/abcDEF', 'https://codepen.io/asha/embed/abcDEF'],
  ['https://codesandbox.io/s/new-1234', 'https://codesandbox.io/embed/new-1234'],
  ['https://play.rust-lang.org/?version=stable', 'https://play.rust-lang.org/?version=stable'],
])('An embed block turns %s into the page that may be framed', (address, framed) => {
  expect(embedAddress(address)).toBe(framed)
})
