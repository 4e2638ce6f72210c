import { Client } from 'pg'

/** Inserts `count` persons with a case and a request each, spread over time, stages, hours and names. */
export async function makeLeads(connectionString: string, count: number): Promise<void> {
  const client = new Client({ connectionString })
  await client.connect()
  try {
    await client.query(
      `CREATE TEMP TABLE made AS
       SELECT number, gen_random_uuid() AS person, gen_random_uuid() AS lead,
         now() - number * interval '5 minutes' AS at,
         (ARRAY['Asha', 'Ravi', 'Meera', 'Kabir', 'Zoya'])[1 + number % 5] || ' ' || number % 1000 AS name,
         (ARRAY['NEW', 'NEW', 'CONTACTED', 'QUALIFIED', 'ENROLLED', 'LOST'])[1 + number % 6]::"LeadStage" AS stage
       FROM generate_series(1, $1::int) number`,
      [count],
    )
    await client.query(`
      INSERT INTO "Person" ("id", "name", "createdAt") SELECT person, name, at FROM made`)
    await client.query(`
      INSERT INTO "Lead" ("id", "personId", "interest", "stage", "dueAt", "awaitsAnswer", "callDays", "callFrom",
        "callUntil", "openedAt", "lastRequestedAt", "closedAt", "updatedAt")
      SELECT lead, person, 'general', stage,
        CASE WHEN stage NOT IN ('ENROLLED', 'LOST') THEN at + interval '2 days' END, stage = 'NEW', '{}',
        CASE WHEN number % 3 > 0 THEN 540 END, CASE WHEN number % 3 > 0 THEN 1200 END, at, at,
        CASE WHEN stage IN ('ENROLLED', 'LOST') THEN at + interval '9 days' END, at
      FROM made`)
    await client.query(`
      INSERT INTO "Submission" ("id", "reference", "receiptTokenHash", "idempotencyKey",
        "keyFromClient", "bodyHash", "personId", "leadId", "name", "email", "phone", "phoneAsTyped",
        "phoneCountry", "ageBand", "callDays", "flags", "createdAt")
      SELECT gen_random_uuid(), 'LN-BENCH-' || number, lead::text, lead::text, false, 'none', person,
        lead, name, 'bench-' || number || '@example.in', '+9198' || lpad(number::text, 8, '0'),
        lpad(number::text, 8, '0'), 'IN', 'ADULT', '{}', '{}', at FROM made`)
    await client.query('VACUUM ANALYZE "Person", "Lead", "Submission"')
  } finally {
    await client.end()
  }
}
