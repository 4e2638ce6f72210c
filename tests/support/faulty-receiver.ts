import type { IncomingMessage, ServerResponse } from 'node:http'
import { Webhook } from 'standardwebhooks'
import { type Received, type Receiver, startReceiver } from './webhook-receiver.ts'

/** `drops`: accepts the request and closes the connection before it responds. */
export type Mood = 'well' | 'dead' | 'hangs' | 'fails' | 'drops'

/** Starts a webhook receiver that ignores events whose id it has seen. */
export async function startUnsteadyReceiver(secret: string) {
  /** Reference of the request, by id of the event. */
  const effects = new Map<string, string>()
  const verifier = new Webhook(secret)
  let mood: Mood = 'well'
  let receivedCount = 0
  let repeated = 0

  /** @returns whether it was new */
  function take({ id, body, headers }: Received): boolean {
    const event = verifier.verify(body, headers) as { data: { reference: string } }
    const isNew = !effects.has(id)
    if (isNew) effects.set(id, event.data.reference)
    else repeated += 1
    return isNew
  }

  const answer = (one: Received, response: ServerResponse, request: IncomingMessage) => {
    receivedCount += 1
    if (mood === 'hangs') return
    if (mood === 'fails') return void response.writeHead(500).end()
    const isNew = take(one)
    // Even when all is well, the response to one in twenty new events is lost.
    if (mood === 'drops' || (isNew && effects.size % 20 === 1)) request.socket.destroy()
    else response.writeHead(204).end()
  }

  let receiver: Receiver | null = await startReceiver(answer)
  const { url } = receiver
  const port = Number(new URL(url).port)
  return {
    url,
    effects,
    receivedCount: () => receivedCount,
    repeated: () => repeated,
    async become(next: Mood) {
      mood = next
      if (mood === 'dead') {
        await receiver?.stop()
        receiver = null
      } else receiver ??= await startReceiver(answer, port)
    },
    stop: async () => receiver?.stop(),
  }
}

export type UnsteadyReceiver = Awaited<ReturnType<typeof startUnsteadyReceiver>>
