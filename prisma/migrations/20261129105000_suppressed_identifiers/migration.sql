-- A stop or an erasure holds for the phone number and the e-mail address, by every door. Erased identifiers are
-- copied from their proofs; those of persons who stopped contact need the secret, so the worker fills them in.

CREATE TYPE "SuppressionReason" AS ENUM ('STOPPED', 'ERASED');

CREATE TABLE "SuppressedIdentifier" (
    "id" UUID NOT NULL,
    "kind" "IdentifierKind" NOT NULL,
    "identifierHmac" TEXT NOT NULL,
    "reason" "SuppressionReason" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "liftedAt" TIMESTAMPTZ(3),

    CONSTRAINT "SuppressedIdentifier_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "SuppressedIdentifier_kind_identifierHmac_reason_key" ON "SuppressedIdentifier"("kind", "identifierHmac", "reason");

INSERT INTO "SuppressedIdentifier" ("id", "kind", "identifierHmac", "reason", "since")
SELECT gen_random_uuid(), "kind", "identifierHmac", 'ERASED', "erasedAt" FROM "ErasureProof";

-- A request is confirmed by a link in the mailbox; the link belongs to that request.
ALTER TABLE "Submission" ADD COLUMN "provedAt" TIMESTAMPTZ(3);
ALTER TABLE "AccessCode" ADD COLUMN "submissionId" UUID;
CREATE INDEX "AccessCode_submissionId_idx" ON "AccessCode"("submissionId");
ALTER TABLE "AccessCode" ADD CONSTRAINT "AccessCode_submissionId_fkey" FOREIGN KEY ("submissionId") REFERENCES "Submission"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Kept mail holds no live links.
ALTER TABLE "MailMessage" ADD COLUMN "redactedAt" TIMESTAMPTZ(3);
CREATE INDEX "MailMessage_redactedAt_createdAt_idx" ON "MailMessage"("redactedAt", "createdAt");
