-- 3,000 persons, each with a case, a request, a contact attempt, an event and a delivery, in the schema of 23 November 2026.
CREATE TEMP TABLE made AS
SELECT number, gen_random_uuid() AS person, gen_random_uuid() AS lead, gen_random_uuid() AS event,
  now() - number * interval '5 minutes' AS at,
  (ARRAY['NEW', 'CONTACTED', 'QUALIFIED', 'ENROLLED', 'LOST'])[1 + number % 5]::"LeadStage" AS stage
FROM generate_series(1, 3000) number;

INSERT INTO "Person" ("id", "name", "createdAt") SELECT person, 'Person ' || number, at FROM made;

INSERT INTO "Lead" ("id", "personId", "interest", "stage", "dueAt", "callBackAsked", "callDays",
  "openedAt", "lastAskedAt", "closedAt", "updatedAt")
SELECT lead, person, 'general', stage, CASE WHEN stage = 'CONTACTED' THEN at + interval '2 days' END,
  stage = 'CONTACTED', '{1,2,3}', at, at + interval '1 hour',
  CASE WHEN stage IN ('ENROLLED', 'LOST') THEN at + interval '9 days' END, at
FROM made;

INSERT INTO "Submission" ("id", "reference", "receiptTokenHash", "idempotencyKey", "keyFromClient",
  "bodyHash", "personId", "leadId", "name", "email", "phone", "phoneAsTyped", "phoneCountry",
  "ageBand", "callDays", "flags", "message", "messageNow", "wordsHash", "createdAt")
SELECT gen_random_uuid(), 'LN-OLD-' || number, lead::text, lead::text, false, 'none', person, lead,
  'Person ' || number, 'person-' || number || '@example.in', '+9198' || lpad(number::text, 8, '0'),
  lpad(number::text, 8, '0'), 'IN', 'ADULT', '{}', '{}', 'A question',
  CASE WHEN number % 2 = 0 THEN 'Another question' END, md5(number::text), at
FROM made;

INSERT INTO "ContactAttempt" ("id", "leadId", "channel", "startedAt", "endedAt", "disposition", "before")
SELECT gen_random_uuid(), lead, 'CALL', at, at + interval '5 minutes', 'NO_ANSWER', '{"stage": "NEW"}'
FROM made;

INSERT INTO "OutboxEvent" ("id", "type", "personId", "sequence", "data", "createdAt", "dispatchedAt")
SELECT event, 'request.received', person, 1, '{}', at, at FROM made;

INSERT INTO "Delivery" ("id", "eventId", "endpointId", "personId", "sequence", "state", "attempts", "nextAt", "triedSince")
SELECT gen_random_uuid(), event, '00000000-0000-7000-8000-000000000001', person, 1,
  (ARRAY['WAITING', 'DELIVERED', 'DEAD'])[1 + number % 3]::"DeliveryState", number % 3, at, at
FROM made;
