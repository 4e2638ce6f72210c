import { setTimeout as sleep } from 'node:timers/promises'
import { db } from '#lib/database/db.ts'
import { table } from '#tests/bench/table.ts'
import { type Mood, startUnsteadyReceiver } from './faulty-receiver.ts'
import { startMailServer } from './mail-server.ts'
import { makeWebhook } from './outbox.ts'
import {
  type Acknowledged,
  noticeInForce,
  readWithRetry,
  sendUntilAcknowledged,
} from './retrying-visitor.ts'
import { startSupervised } from './supervised-site.ts'
import { databaseServer } from './use-own-server.ts'

type Storm = {
  name: string
  /** Maximum number; fewer if the machine cannot send as many in `sendSeconds`. */
  requests: number
  sendSeconds: number
  clients: number
  /** Duration of the faults. */
  seconds: number
  /** Pause between two requests of a visitor, so that requests are spread over all faults. */
  pauseMs: number
  /** Time limit until all deliveries are done. */
  drainSeconds: number
}

/** `drops` comes first, because retries become rarer and few deliveries would meet it later. */
const MOODS: readonly Mood[] = ['drops', 'well', 'fails', 'well', 'hangs', 'dead']

/** Sends requests while processes and receivers are killed; returns the outcome of all requests. */
export async function storm(plan: Storm) {
  let mailRefuses = false
  const refuseOrNot = (done: (error?: Error | null) => void) =>
    done(mailRefuses ? Object.assign(new Error('Try later'), { responseCode: 451 }) : null)
  const mail = await startMailServer({
    onConnect: (_, done) => refuseOrNot(done),
    onMailFrom: (_, __, done) => refuseOrNot(done),
  })
  const webhook = await makeWebhook('http://127.0.0.1:1/in', ['request.received'])
  const receiver = await startUnsteadyReceiver(webhook.plain)
  await db.subscription.update({ where: { id: webhook.id }, data: { url: receiver.url } })
  const site = await startSupervised({ name: plan.name, env: { SMTP_URL: mail.url } })
  try {
    const noticeHash = await noticeInForce()
    const acknowledged: Acknowledged[] = []
    const wrong: string[] = []
    const kills = { web: 0, worker: 0, database: 0 }
    let started = 0
    const until = Date.now() + plan.seconds * 1_000
    const lastSend = Date.now() + plan.sendSeconds * 1_000

    const visit = async () => {
      while (started < plan.requests && Date.now() < lastSend) {
        started += 1
        acknowledged.push(
          await sendUntilAcknowledged(site.origin, noticeHash, (it) => wrong.push(it)),
        )
        await sleep(plan.pauseMs * Math.random() * 2)
      }
    }

    const causeFaults = async () => {
      const victims = ['worker', 'web', 'database'] as const
      for (let round = 0; Date.now() < until; round++) {
        await sleep(1_500 + Math.random() * 2_500)
        const victim = victims[round % victims.length] ?? 'worker'
        kills[victim] += 1
        if (victim !== 'database') site.kill(victim)
        else {
          await databaseServer.kill()
          await sleep(Math.random() * 3_000)
          await databaseServer.start()
        }
        await site.untilReady()
      }
    }

    const changeMoods = async () => {
      const each = Math.min(12_000, (plan.seconds * 1_000) / MOODS.length)
      for (let turn = 0; Date.now() < until; turn++) {
        await receiver.become(MOODS[turn % MOODS.length] ?? 'well')
        mailRefuses = turn % 3 === 1
        await sleep(each)
      }
      mailRefuses = false
      await receiver.become('well')
    }

    const begun = Date.now()
    await Promise.all([
      causeFaults(),
      changeMoods(),
      ...Array.from({ length: plan.clients }, visit),
    ])
    const sentIn = Math.round((Date.now() - begun) / 1_000)
    const calm = Date.now()
    const open = () =>
      readWithRetry(() => db.delivery.count({ where: { state: { in: ['WAITING', 'SENDING'] } } }))
    while ((await open()) > 0 && Date.now() < calm + plan.drainSeconds * 1_000) await sleep(500)
    const drainedIn = Math.round((Date.now() - calm) / 1_000)
    const result = await readWithRetry(() => counted(acknowledged, receiver.effects, mail.received))
    const times = {
      sentIn,
      drainedIn,
      received: receiver.receivedCount(),
      repeated: receiver.repeated(),
    }
    process.stdout.write(`${formatResult(started, result, { ...times, ...kills })}\n`)
    return {
      ...result,
      sent: started,
      kills,
      repeated: receiver.repeated(),
      wrong: [...new Set(wrong)],
    }
  } finally {
    await site.stop()
    await receiver.stop()
    await mail.stop()
  }
}

type Mail = { to: string[]; raw: string }

async function counted(
  promised: readonly Acknowledged[],
  effects: ReadonlyMap<string, string>,
  mails: readonly Mail[],
) {
  const stored = await db.submission.findMany({
    where: { name: 'A visitor in a storm' },
    // Every visitor has its own IP address.
    select: { reference: true, email: true },
  })
  const states = await db.delivery.groupBy({ by: ['state'], _count: true })
  const of = (state: string) => states.find((it) => it.state === state)?._count ?? 0
  const events = await db.outboxEvent.count({ where: { type: 'request.received' } })
  const references = new Set(stored.map((it) => it.reference))
  const effected = [...effects.values()]
  // A mail server that evaluates the Message-ID shows repeated messages once.
  const letters = new Map(mails.map((it) => [messageIdOf(it.raw), it.to.join()]))
  const written = [...letters.values()].filter((it) => it.startsWith('storm-'))
  return {
    tries: promised.reduce((sum, it) => sum + it.tries, 0),
    acknowledged: promised.length,
    stored: stored.length,
    events,
    delivered: of('DELIVERED'),
    undelivered: of('WAITING') + of('SENDING') + of('FAILED') + of('CANCELLED'),
    effects: effects.size,
    letters: written.length,
    lost: {
      requests: promised.filter((it) => !references.has(it.reference)).length,
      effects: references.size - new Set(effected).size,
      letters: stored.filter((it) => !written.includes(it.email ?? '')).length,
    },
    twice: {
      requests: stored.length - new Set(stored.map((it) => it.email)).size,
      effects: effected.length - new Set(effected).size,
      letters: written.length - new Set(written).size,
    },
  }
}

const messageIdOf = (raw: string) => /^message-id: *(\S+)/im.exec(raw)?.[1] ?? raw

type Result = Record<string, number>

function formatResult(
  sent: number,
  it: Awaited<ReturnType<typeof counted>>,
  times: Result,
): string {
  const head = ['', 'sent', 'acknowledged', 'stored', 'delivered', 'effects', 'lost', 'twice']
  const { acknowledged, stored, events, effects, letters, lost, twice } = it
  const rows = [
    ['requests', sent, acknowledged, stored, null, null, lost.requests, twice.requests],
    ['webhook', events, null, null, times.received ?? 0, effects, lost.effects, twice.effects],
    ['mail to visitors', events, null, null, null, letters, lost.letters, twice.letters],
  ]
  return `\n${table(head, rows)}\n${JSON.stringify({ ...times, tries: it.tries })}`
}
