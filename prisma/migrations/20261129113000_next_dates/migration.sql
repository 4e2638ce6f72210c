-- Every open case has a next date. A new request waits for its first answer until dueAt; other cases
-- are not contacted before it.
ALTER TABLE "Lead" ADD COLUMN "awaitsAnswer" BOOLEAN NOT NULL DEFAULT false;

-- An attempt without an outcome no longer prevents another one after an hour, and keeps waiting for
-- its outcome.
ALTER TABLE "ContactAttempt" ADD COLUMN "supersededAt" TIMESTAMPTZ(3);
DROP INDEX "ContactAttempt_one_open";
CREATE UNIQUE INDEX "ContactAttempt_one_open" ON "ContactAttempt" ("leadId")
  WHERE "endedAt" IS NULL AND "supersededAt" IS NULL;

-- Open cases without a date: new ones should have been answered within a day, others two days after
-- their last change.
UPDATE "Lead" SET "awaitsAnswer" = true, "dueAt" = "openedAt" + interval '1 day'
  WHERE "closedAt" IS NULL AND "stage" = 'NEW' AND "dueAt" IS NULL AND "firstResponseAt" IS NULL;
UPDATE "Lead" SET "dueAt" = "updatedAt" + interval '2 days'
  WHERE "closedAt" IS NULL AND "stage" <> 'QUARANTINED' AND "dueAt" IS NULL;

-- Talks used up attempts; they no longer do. A later request has added attempts to those made, so
-- cases of several requests stay as they are.
UPDATE "Lead" lead SET "attempts" = greatest(0, lead."attempts" - talks."count")
FROM (
  SELECT "leadId", count(*)::int AS "count" FROM "ContactAttempt"
  WHERE "disposition" IN ('REACHED', 'QUALIFIED', 'APPLIED') GROUP BY "leadId"
) talks
WHERE talks."leadId" = lead."id" AND lead."closedAt" IS NULL
  AND (SELECT count(*) FROM "Submission" sent WHERE sent."leadId" = lead."id") = 1;

-- Cases from which the next one is chosen.
DROP INDEX "Lead_to_serve";
CREATE INDEX "Lead_to_serve" ON "Lead" ("openedAt", "id")
  WHERE "closedAt" IS NULL AND "stage" <> 'QUARANTINED';
CREATE INDEX "Lead_planned" ON "Lead" ("dueAt")
  WHERE "closedAt" IS NULL AND "stage" <> 'QUARANTINED' AND NOT ("awaitsAnswer" AND "stage" = 'NEW');
