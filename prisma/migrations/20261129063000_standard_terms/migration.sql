-- Columns, tables and enum values get the standard terms of docs/glossary.md. Every statement is a
-- rename, so all rows, indexes, constraints and triggers stay.

ALTER TABLE "WorkingCopy" RENAME COLUMN "uncutSince" TO "unversionedSince";
ALTER TABLE "ReleaseItem" RENAME COLUMN "along" TO "dependent";

ALTER TYPE "PersonState" RENAME VALUE 'SEALED' TO 'SUPPRESSED';
ALTER TABLE "Person" RENAME COLUMN "sealedAt" TO "suppressedAt";
ALTER TABLE "Person" RENAME COLUMN "destroyAfter" TO "eraseAfter";
ALTER TABLE "AccessCode" RENAME COLUMN "tries" TO "failedAttempts";
ALTER TABLE "Submission" RENAME COLUMN "messageNow" TO "amendedMessage";
ALTER TABLE "Submission" RENAME COLUMN "wordsHash" TO "messageHash";
ALTER TABLE "Lead" RENAME COLUMN "callBackAsked" TO "callBackRequested";
ALTER TABLE "Lead" RENAME COLUMN "lastAskedAt" TO "lastRequestedAt";
ALTER TABLE "ContactAttempt" RENAME COLUMN "before" TO "previousState";

ALTER TABLE "Endpoint" RENAME TO "Subscription";
ALTER TYPE "EndpointKind" RENAME TO "SubscriptionChannel";
ALTER TYPE "SubscriptionChannel" RENAME VALUE 'MAIL_TO_VISITOR' TO 'VISITOR_MAIL';
ALTER TYPE "SubscriptionChannel" RENAME VALUE 'MAIL_TO_STAFF' TO 'STAFF_MAIL';
ALTER TABLE "Subscription" RENAME COLUMN "kind" TO "channel";
ALTER TABLE "Subscription" RENAME COLUMN "secretBefore" TO "previousSecret";
ALTER TABLE "Subscription" RENAME COLUMN "secretBeforeUntil" TO "previousSecretExpiresAt";
ALTER TABLE "Subscription" RENAME CONSTRAINT "Endpoint_webhook_has_address" TO "Subscription_webhook_has_address";

ALTER TYPE "DeliveryState" RENAME VALUE 'DEAD' TO 'FAILED';
ALTER TABLE "Delivery" RENAME COLUMN "endpointId" TO "subscriptionId";
ALTER TABLE "Delivery" RENAME COLUMN "nextAt" TO "nextAttemptAt";
ALTER TABLE "Delivery" RENAME COLUMN "triedSince" TO "firstAttemptAt";
ALTER TABLE "DeliveryAttempt" RENAME COLUMN "answer" TO "response";
ALTER TABLE "InboundOutcome" RENAME COLUMN "endpointId" TO "subscriptionId";

ALTER TABLE "SpentProof" RENAME TO "UsedProof";

ALTER INDEX "Delivery_dead" RENAME TO "Delivery_failed";
ALTER TABLE "Subscription" RENAME CONSTRAINT "Endpoint_pkey" TO "Subscription_pkey";
ALTER TABLE "UsedProof" RENAME CONSTRAINT "SpentProof_pkey" TO "UsedProof_pkey";
ALTER TABLE "Delivery" RENAME CONSTRAINT "Delivery_endpointId_fkey" TO "Delivery_subscriptionId_fkey";
ALTER TABLE "InboundOutcome" RENAME CONSTRAINT "InboundOutcome_endpointId_fkey" TO "InboundOutcome_subscriptionId_fkey";
ALTER INDEX "Delivery_endpointId_createdAt_id_idx" RENAME TO "Delivery_subscriptionId_createdAt_id_idx";
ALTER INDEX "Delivery_endpointId_state_nextAt_idx" RENAME TO "Delivery_subscriptionId_state_nextAttemptAt_idx";
ALTER INDEX "InboundOutcome_endpointId_messageId_key" RENAME TO "InboundOutcome_subscriptionId_messageId_key";
ALTER INDEX "Lead_assigneeId_lastAskedAt_id_idx" RENAME TO "Lead_assigneeId_lastRequestedAt_id_idx";
ALTER INDEX "Lead_lastAskedAt_id_idx" RENAME TO "Lead_lastRequestedAt_id_idx";
ALTER INDEX "Lead_stage_lastAskedAt_id_idx" RENAME TO "Lead_stage_lastRequestedAt_id_idx";
ALTER INDEX "Submission_wordsHash_createdAt_idx" RENAME TO "Submission_messageHash_createdAt_idx";
ALTER INDEX "SpentProof_expiresAt_idx" RENAME TO "UsedProof_expiresAt_idx";
