import { describe, expect, it } from 'vitest'
import { channelOf } from '#lib/analytics/channel.ts'
import { isRobot, viewEvent } from '#lib/analytics/events.ts'

describe('The channel of a view', () => {
  const host = 'lectern.example'

  it.each([
    ['', '', 'DIRECT'],
    ['https://www.google.co.in/', '', 'SEARCH'],
    ['https://duckduckgo.com/', '', 'SEARCH'],
    ['https://t.co/abc', '', 'SOCIAL'],
    ['https://mail.google.com/', '', 'EMAIL'],
    ['https://lectern.example/articles', '', 'INTERNAL'],
    ['https://blog.example.org/post', '', 'REFERRAL'],
    ['android-app://com.google.android.gm/', '', 'OTHER'],
    ['not an address', '', 'OTHER'],
    ['https://www.google.com/', '?gclid=1', 'PAID'],
    ['https://www.google.com/', '?utm_medium=cpc', 'PAID'],
    ['', '?utm_medium=Email', 'EMAIL'],
    ['https://x.com/', '?utm_medium=banner', 'OTHER'],
    ['https://notgoogle.com.evil.example/', '', 'REFERRAL'],
  ])('A view from “%s” with the query “%s” has the channel %s', (referrer, query, channel) => {
    expect(channelOf(referrer, query, host)).toBe(channel)
  })
})

describe('Counted views', () => {
  it.each([
    'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)',
    'curl/8.5.0',
    'facebookexternalhit/1.1',
    '',
  ])('A view of the robot “%s” is not counted', (userAgent) => {
    expect(isRobot(userAgent)).toBe(true)
  })

  it('The view of a browser is counted', () => {
    expect(isRobot('Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/153.0')).toBe(false)
  })

  it('An event with unknown fields is refused', () => {
    const event = {
      type: 'view',
      contentId: '0f8fad5b-d9cb-469f-a165-70867728950e',
      referrer: '',
      query: '',
    }
    expect(viewEvent.safeParse(event).success).toBe(true)
    expect(viewEvent.safeParse({ ...event, visitor: 'somebody' }).success).toBe(false)
    expect(viewEvent.safeParse({ ...event, contentId: { not: '' } }).success).toBe(false)
  })
})
