import { z } from 'zod'
import { redactKeptMail } from '#lib/mail/redact-mail.ts'
import { defineJob } from './job.ts'

/** Removes links and codes from kept mail once they are a quarter of an hour old. */
export const redactKeptMailJob = defineJob({
  name: 'redact-kept-mail',
  data: z.object({}),
  everySeconds: 60,
  work: async () => {
    await redactKeptMail()
  },
})
