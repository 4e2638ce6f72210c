import { describe, expect, it } from 'vitest'
import { callHandler, type NextHandler } from '#lib/server/call-handler.ts'

const ask = (handle: NextHandler, extra = {}) =>
  callHandler(handle, { method: 'GET', target: '/x?y=1', headers: { host: 'a' }, ...extra })

describe('callHandler', () => {
  it('the handler receives method, address, headers and body', async () => {
    const { body } = await ask(
      async (request, response) => {
        const chunks: Uint8Array[] = []
        for await (const chunk of request) chunks.push(chunk)
        const { method, url, headers, rawHeaders } = request
        response.end(
          JSON.stringify([method, url, headers, rawHeaders, Buffer.concat(chunks).toString()]),
        )
      },
      { method: 'POST', headers: { host: 'a', 'x-none': undefined }, body: Buffer.from('आशा') },
    )
    expect(JSON.parse(body.toString())).toEqual([
      'POST',
      '/x?y=1',
      { host: 'a' },
      ['host', 'a'],
      'आशा',
    ])
  })

  it('callHandler returns status, headers and all chunks, however they were written', async () => {
    const answer = await ask(async (_, response) => {
      response.setHeader('X-One', '1')
      response.writeHead(201, { 'x-two': '2', 'set-cookie': ['a', 'b'] })
      response.write('one ')
      response.write(Buffer.from('two '), () =>
        response.write('ed3l', 'latin1', () => response.end('!')),
      )
    })
    expect(answer).toMatchObject({
      status: 201,
      headers: { 'x-one': '1', 'x-two': '2', 'set-cookie': ['a', 'b'] },
    })
    expect(answer.body.toString()).toBe('one two ed3l!')
  })

  it('the handler receives the finish and close events of its response', async () => {
    const events: string[] = []
    await ask(async (_, response) => {
      for (const event of ['finish', 'close']) response.on(event, () => events.push(event))
      response.end()
    })
    await new Promise(setImmediate)
    expect(events).toEqual(['finish', 'close'])
  })

  it('callHandler waits for a response that ends after the handler has returned', async () => {
    const { body } = await ask(async (_, response) => {
      setTimeout(() => response.end('late'), 5)
    })
    expect(body.toString()).toBe('late')
  })

  it('callHandler rejects when the handler fails or the response is aborted', async () => {
    await expect(ask(() => Promise.reject(new Error('no')))).rejects.toThrow('no')
    await expect(
      ask(async (_, response) => {
        response.write('half')
        response.destroy()
      }),
    ).rejects.toThrow('aborted')
  })
})
