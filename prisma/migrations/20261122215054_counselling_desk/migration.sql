-- CreateEnum
CREATE TYPE "RequestOrigin" AS ENUM ('SITE', 'CALL', 'WALK_IN', 'IMPORT');

-- CreateEnum
CREATE TYPE "Disposition" AS ENUM ('NO_ANSWER', 'BUSY', 'SWITCHED_OFF', 'WRONG_NUMBER', 'CALL_BACK', 'MESSAGE_SENT', 'REACHED', 'QUALIFIED', 'APPLIED', 'ENROLLED', 'NOT_ELIGIBLE', 'TOO_EXPENSIVE', 'CHOSE_ANOTHER', 'NOT_INTERESTED', 'NOT_MADE');

-- DropIndex
DROP INDEX "Lead_assigneeId_stage_idx";

-- DropIndex
DROP INDEX "Lead_stage_openedAt_id_idx";

-- AlterTable
ALTER TABLE "ConsentEvent" ADD COLUMN     "evidence" TEXT;

-- AlterTable
ALTER TABLE "Lead" ADD COLUMN     "callBackAsked" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "callDays" INTEGER[],
ADD COLUMN     "callFrom" INTEGER,
ADD COLUMN     "callUntil" INTEGER,
ADD COLUMN     "channel" "ContactChannel" NOT NULL DEFAULT 'CALL',
ADD COLUMN     "language" TEXT NOT NULL DEFAULT 'English',
ADD COLUMN     "lastAskedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'Asia/Kolkata';

-- AlterTable
UPDATE "Submission" SET "language" = 'English' WHERE "language" IS NULL;
ALTER TABLE "Submission" DROP COLUMN "preferredTimes",
ADD COLUMN     "callDays" INTEGER[],
ADD COLUMN     "callFrom" INTEGER,
ADD COLUMN     "callUntil" INTEGER,
ADD COLUMN     "maxAttempts" INTEGER NOT NULL DEFAULT 3,
ADD COLUMN     "messageNow" TEXT,
ADD COLUMN     "origin" "RequestOrigin" NOT NULL DEFAULT 'SITE',
ADD COLUMN     "timeZone" TEXT NOT NULL DEFAULT 'Asia/Kolkata',
ADD COLUMN     "withdrawnAt" TIMESTAMPTZ(3),
ALTER COLUMN "email" DROP NOT NULL,
ALTER COLUMN "phone" DROP NOT NULL,
ALTER COLUMN "phoneAsTyped" DROP NOT NULL,
ALTER COLUMN "phoneCountry" DROP NOT NULL,
ALTER COLUMN "language" SET NOT NULL,
ALTER COLUMN "language" SET DEFAULT 'English';

UPDATE "Lead" SET "lastAskedAt" = coalesce(
  (SELECT max("createdAt") FROM "Submission" WHERE "leadId" = "Lead"."id"), "openedAt");

-- CreateTable
CREATE TABLE "ContactAttempt" (
    "id" UUID NOT NULL,
    "leadId" UUID NOT NULL,
    "actorId" UUID,
    "channel" "ContactChannel" NOT NULL,
    "startedAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "endedAt" TIMESTAMPTZ(3),
    "disposition" "Disposition",
    "callBackAt" TIMESTAMPTZ(3),
    "note" TEXT,
    "before" JSONB,

    CONSTRAINT "ContactAttempt_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ContactAttempt_leadId_startedAt_idx" ON "ContactAttempt"("leadId", "startedAt" DESC);

-- CreateIndex
CREATE INDEX "ContactAttempt_actorId_endedAt_idx" ON "ContactAttempt"("actorId", "endedAt");

-- CreateIndex
CREATE INDEX "Lead_assigneeId_lastAskedAt_id_idx" ON "Lead"("assigneeId", "lastAskedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Lead_stage_lastAskedAt_id_idx" ON "Lead"("stage", "lastAskedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Lead_lastAskedAt_id_idx" ON "Lead"("lastAskedAt" DESC, "id");

-- CreateIndex
CREATE INDEX "Submission_name_idx" ON "Submission" USING GIN ("name" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Submission_email_idx" ON "Submission" USING GIN ("email" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Submission_phone_idx" ON "Submission" USING GIN ("phone" gin_trgm_ops);

-- CreateIndex
CREATE INDEX "Submission_reference_idx" ON "Submission" USING GIN ("reference" gin_trgm_ops);

-- AddForeignKey
ALTER TABLE "ContactAttempt" ADD CONSTRAINT "ContactAttempt_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactAttempt" ADD CONSTRAINT "ContactAttempt_actorId_fkey" FOREIGN KEY ("actorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- One open caller at most.
CREATE UNIQUE INDEX "ContactAttempt_one_open" ON "ContactAttempt" ("leadId") WHERE "endedAt" IS NULL;

-- Whom the desk may still serve, in the order in which it looks at them.
CREATE INDEX "Lead_to_serve" ON "Lead" ("openedAt", "id")
  WHERE "closedAt" IS NULL AND "stage" IN ('NEW', 'CONTACTED');

ALTER TABLE "ContactAttempt" ADD CONSTRAINT "ContactAttempt_ended_with_outcome"
  CHECK (("endedAt" IS NULL) = ("disposition" IS NULL));
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_reachable"
  CHECK ("email" IS NOT NULL OR "phone" IS NOT NULL);
ALTER TABLE "Submission" ADD CONSTRAINT "Submission_hours"
  CHECK (("callFrom" IS NULL) = ("callUntil" IS NULL) AND "callFrom" BETWEEN 0 AND 1439 AND "callUntil" BETWEEN 1 AND 1440);
ALTER TABLE "Lead" ADD CONSTRAINT "Lead_hours"
  CHECK (("callFrom" IS NULL) = ("callUntil" IS NULL) AND "callFrom" BETWEEN 0 AND 1439 AND "callUntil" BETWEEN 1 AND 1440);

-- A merge of persons moves their consents too; what was said, when, by what words, stays.
DROP TRIGGER "ConsentEvent_append_only" ON "ConsentEvent";
CREATE TRIGGER "ConsentEvent_append_only" BEFORE UPDATE OF "id", "submissionId", "purpose", "action", "noticeHash", "actorId", "evidence", "at" ON "ConsentEvent" FOR EACH ROW EXECUTE FUNCTION lectern_refuse_change();
