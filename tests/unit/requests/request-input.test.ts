import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { campaignOf } from '#lib/requests/request.ts'
import { readFields, readRequest, typedValues } from '#lib/requests/request-body.ts'

const HASH = 'a'.repeat(64)
const whole = {
  name: 'Asha Rao',
  email: 'asha@example.in',
  country: 'IN',
  phone: '98765 43210',
  ageBand: 'ADULT',
  consentCounselling: HASH,
}

const read = (given: Record<string, string> = {}) => readRequest({ ...whole, ...given })
const input = (given: Record<string, string>) => {
  const result = read(given)
  if (!result.ok) throw new Error(JSON.stringify(result.errors))
  return result.input
}
const errors = (given: Record<string, string>) => {
  const result = read(given)
  return result.ok ? {} : result.errors
}

describe('Characters that the database cannot store', () => {
  it.each(['\u00009876543210', '9876543210\u0000', '9876543210\uD800'])(
    'The phone number %j is refused at its field',
    (phone) => {
      expect(Object.keys(errors({ phone }))).toEqual(['phone'])
    },
  )

  it('Such characters are dropped from the source of a request', () => {
    expect(input({ sourcePath: '/articles/x\u0000' }).sourcePath).toBeNull()
    const campaign = campaignOf('https://learn.example/x?utm_source=a%00b&utm_term=%00')
    expect(campaign).toMatchObject({ utmSource: 'ab', utmTerm: null })
    const truncated = campaignOf(`https://learn.example/?utm_source=${'a'.repeat(119)}%F0%9F%98%80`)
    expect(truncated.utmSource?.isWellFormed()).toBe(true)
  })
})

describe('The name of a request', () => {
  it.each(['O’Brien', "O'Brien", 'आशा', 'Asha', 'Anne-Marie', 'Zoë Müller', '李小龍'])(
    'The name %s is accepted',
    (name) => {
      expect(input({ name }).name).toBe(name)
    },
  )

  it.each([
    ['only spaces', '   '],
    ['no characters', ''],
    ['only zero-width characters', '\u200B\u200D'],
    ['10,000 characters', 'a'.repeat(10_000)],
    ['NUL', 'A\u0000sha'],
    ['a lone surrogate', 'A\uD800sha'],
    ['a line break, which could become a mail header', 'Asha\r\nBcc: all@example.org'],
  ])('A name with %s is refused at its field', (_, name) => {
    expect(Object.keys(errors({ name }))).toEqual(['name'])
  })

  it('A name is trimmed and loses invisible characters', () => {
    expect(input({ name: ' \u202EAsha\u200B Rao\uFEFF ' }).name).toBe('Asha Rao')
  })

  it.each(['ශ්‍රී', 'र्‍हाळकर', 'র‍্যাম', 'ന്‍', 'می‌خواهم', '👩‍🎓 Asha', '👩🏽‍🎓'])(
    'The name %s keeps its joiners',
    (name) => {
      expect(input({ name }).name).toBe(name.normalize())
    },
  )

  it.each([
    ['As\u200Dha', 'Asha'],
    ['\u200DAsha\u200C', 'Asha'],
    ['As\u0007ha', 'Asha'],
    ['Asha\uFFFD', 'Asha'],
  ])('The name %j loses what cannot be seen', (typed, name) => {
    expect(input({ name: typed }).name).toBe(name)
  })

  it('A vertical tab from a word processor is a line break in a message', () => {
    expect(input({ message: 'One\vTwo' }).message).toBe('One\nTwo')
  })

  it.each(['<script>alert(1)</script>', '=1+1', '+1', '-1', '@x', '{{7*7}}', '$' + '{7*7}'])(
    'The name %s is stored as typed',
    (name) => {
      expect(input({ name }).name).toBe(name)
    },
  )
})

describe('The e-mail address of a request', () => {
  it.each([
    ['a+tag@x.in', 'a+tag@x.in'],
    [' Asha@Example.IN ', 'asha@example.in'],
    ['asha@bücher.example', 'asha@xn--bcher-kva.example'],
    ['asha@भारत.example', 'asha@xn--h2brj9c.example'],
    ['asha@उदाहरण.भारत', 'asha@xn--p1b6ci4b4b3a.xn--h2brj9c'],
    ['user@example.xn--h2brj9c', 'user@example.xn--h2brj9c'],
    ['o’brien@example.org'.replace('’', "'"), "o'brien@example.org"],
  ])('The address %s is normalized', (typed, stored) => {
    expect(input({ email: typed }).email).toBe(stored)
  })

  it.each([
    '',
    'a@b',
    'a@1.2.3.4',
    'a@[1.2.3.4]',
    '.a@b.in',
    'a..b@c.in',
    'a@b.in, c@d.in',
    'a@b.in;c@d.in',
    'a@b.in c@d.in',
    'a＠b.in',
    'a@',
    '@b.in',
    'a@b@c.in',
    'a@b.in\r\nBcc: c@d.in',
    'a@b.in/path',
    'a\u0000@b.in',
    `${'a'.repeat(260)}@b.in`,
  ])('The address %j is refused', (email) => {
    expect(Object.keys(errors({ email }))).toEqual(['email'])
  })
})

describe('The phone number of a request', () => {
  it.each([
    '98765 43210',
    '09876543210',
    '0091 98765-43210',
    '00919876543210',
    '+919876543210',
    '+91 (98765) 43210',
    '919876543210',
    '९८७६५४३२१०',
    '९८७६५ ४३२१०',
    '９８７６５４３２１０',
    '\u202A+91 98765 43210\u202C',
  ])('The phone number %s is read as the same Indian number', (phone) => {
    expect(input({ phone })).toMatchObject({ phone: '+919876543210', country: 'IN' })
  })

  it.each([
    ['US', '(212) 736-5000', '+12127365000', 'US'],
    ['GB', '020 7946 0018', '+442079460018', 'GB'],
    ['AE', '050 123 4567', '+971501234567', 'AE'],
    ['IN', '+971 50 123 4567', '+971501234567', 'AE'],
    ['NP', '984-1234567', '+9779841234567', 'NP'],
  ])('A phone number is read by the rules of its country: %s %s', (country, phone, number, own) => {
    expect(input({ country, phone })).toMatchObject({ phone: number, country: own })
  })

  it.each([
    ['98765', 'This phone number is too short for India (+91): 10 digits are needed.'],
    ['98765 43210 98765', 'This phone number is too long for India (+91): 10 digits are needed.'],
    ['98765-abcde', 'A phone number cannot contain letters.'],
    ['', 'Please enter a phone number, so that we can call you.'],
    ['   ', 'Please enter a phone number, so that we can call you.'],
    ['55555 55555', 'This is not a phone number of India (+91): 10 digits are needed.'],
  ])('The phone number %j gets the message: %s', (phone, message) => {
    expect(errors({ phone })).toEqual({ phone: [message] })
  })

  it.each(['XX', 'in', '', 'India'])('The country %j is refused', (country) => {
    expect(Object.keys(errors({ country }))).not.toEqual([])
  })

  it('No phone number throws an error, and only E.164 numbers are accepted', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 70 }), (phone) => {
        const result = read({ phone })
        if (result.ok) expect(result.input.phone).toMatch(/^\+[1-9]\d{6,14}$/)
        else expect(result.errors.phone).toHaveLength(1)
      }),
    )
  })
})

describe('The consents of a request', () => {
  it.each(['', 'false', '0', 'on', 'true', 'A'.repeat(64), 'a'.repeat(63)])(
    'The value %j is no consent',
    (consentCounselling) => {
      expect(errors({ consentCounselling })).toEqual({
        consentCounselling: [expect.stringMatching(/tick this box/)],
      })
    },
  )

  it('Each purpose has a consent of its own', () => {
    expect(input({ consentUpdates: 'b'.repeat(64), consentWhatsapp: 'off' }).consents).toEqual({
      counselling: HASH,
      updates: 'b'.repeat(64),
      whatsapp: null,
      reading: null,
    })
  })
})

describe('The form of a request', () => {
  it('An empty form gets all errors at once', () => {
    const result = readRequest({})
    expect(result.ok ? [] : Object.keys(result.errors).sort()).toEqual([
      'ageBand',
      'consentCounselling',
      'email',
      'name',
      'phone',
    ])
  })

  it('A parent without a class gets that error beside the others', () => {
    const wrong = errors({ ageBand: 'PARENT_OF_MINOR', name: '', phone: '1' })
    expect(Object.keys(wrong).sort()).toEqual(['childClass', 'name', 'phone'])
  })

  it('A request with an invalid source is accepted without the source', () => {
    const read = input({
      sourceId: "'; DROP TABLE",
      sourcePath: '//evil.example',
      blockId: '<b>',
      ctaId: ' ',
      elapsedMs: '-1',
    })
    expect(read).toMatchObject({
      sourceId: null,
      sourcePath: null,
      blockId: null,
      ctaId: null,
      elapsedMs: null,
    })
  })

  it.each([
    ['course', 'not-an-id'],
    ['topic', '1'],
    ['message', 'x'.repeat(2001)],
    ['message', 'a\u0000b'],
    ['idempotencyKey', 'short'],
  ])('The field %s with %j is refused at its field', (name, value) => {
    expect(Object.keys(errors({ [name]: value }))).toEqual([name])
  })
})

describe('The body of a request', () => {
  it.each([
    ['form', 'name=a&name=b'],
    ['form', '__proto__[x]=1'],
    ['form', 'name[]=a'],
    ['form', 'name[first]=a'],
    ['form', 'constructor=1'],
    ['form', 'unknown=1'],
    ['json', '{"__proto__":{"x":1}}'],
    ['json', '{"__proto__":"x"}'],
    ['json', '{"name":{"not":""}}'],
    ['json', '{"name":["a"]}'],
    ['json', '{"unknown":"1"}'],
    ['json', '[]'],
    ['json', '"text"'],
    ['json', 'null'],
    ['json', '{"name":'],
    ['json', ''],
    ['json', '[['.repeat(10_000)],
  ] as const)('A %s body of %j is malformed', (type, body) => {
    expect(() => readFields(body, type)).toThrow(expect.objectContaining({ code: 'malformed' }))
  })

  it('Form and JSON bodies are read into text fields', () => {
    expect(readFields('name=Asha+Rao&email=a%40b.in', 'form')).toEqual({
      name: 'Asha Rao',
      email: 'a@b.in',
    })
    expect(readFields('{"name":"Asha","elapsedMs":12,"message":null}', 'json')).toEqual({
      name: 'Asha',
      elapsedMs: '12',
    })
  })

  it('Typed values are returned without the honeypot and technical fields', () => {
    expect(
      typedValues({ ...whole, website: 'x', idempotencyKey: 'k'.repeat(20), elapsedMs: '1' }),
    ).toEqual(whole)
  })
})
