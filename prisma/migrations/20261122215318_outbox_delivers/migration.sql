-- CreateEnum
CREATE TYPE "DeliveryCause" AS ENUM ('EVENT', 'TEST', 'REPLAY');

-- AlterTable
ALTER TABLE "Delivery" ADD COLUMN     "cause" "DeliveryCause" NOT NULL DEFAULT 'EVENT',
ADD COLUMN     "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "leaseUntil" TIMESTAMPTZ(3),
ADD COLUMN     "personId" UUID,
ADD COLUMN     "sequence" INTEGER,
ADD COLUMN     "triedSince" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "DeliveryAttempt" ADD COLUMN     "request" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "Endpoint" ADD COLUMN     "eventTypes" TEXT[] DEFAULT ARRAY[]::TEXT[],
ADD COLUMN     "failingSince" TIMESTAMPTZ(3),
ADD COLUMN     "pausedReason" TEXT,
ADD COLUMN     "secretBeforeUntil" TIMESTAMPTZ(3),
ADD COLUMN     "stageMap" JSONB NOT NULL DEFAULT '{}';

-- AlterTable
ALTER TABLE "MailMessage" ADD COLUMN     "deliveryId" UUID;

-- AlterTable
ALTER TABLE "OutboxEvent" ADD COLUMN     "dispatchedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "InboundOutcome" (
    "id" UUID NOT NULL,
    "endpointId" UUID NOT NULL,
    "messageId" TEXT NOT NULL,
    "leadId" UUID NOT NULL,
    "stage" TEXT NOT NULL,
    "mappedTo" "LeadStage" NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "InboundOutcome_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "InboundOutcome_leadId_idx" ON "InboundOutcome"("leadId");

-- CreateIndex
CREATE UNIQUE INDEX "InboundOutcome_endpointId_messageId_key" ON "InboundOutcome"("endpointId", "messageId");

-- CreateIndex
CREATE INDEX "Delivery_endpointId_createdAt_id_idx" ON "Delivery"("endpointId", "createdAt" DESC, "id");

-- CreateIndex
CREATE UNIQUE INDEX "MailMessage_deliveryId_key" ON "MailMessage"("deliveryId");

-- AddForeignKey
ALTER TABLE "InboundOutcome" ADD CONSTRAINT "InboundOutcome_endpointId_fkey" FOREIGN KEY ("endpointId") REFERENCES "Endpoint"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "InboundOutcome" ADD CONSTRAINT "InboundOutcome_leadId_fkey" FOREIGN KEY ("leadId") REFERENCES "Lead"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "MailMessage" ADD CONSTRAINT "MailMessage_deliveryId_fkey" FOREIGN KEY ("deliveryId") REFERENCES "Delivery"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- What is still to be done, in the order of a person at an endpoint, and by its moment: few rows of many.
CREATE INDEX "Delivery_open_in_order" ON "Delivery" ("endpointId", "personId", "sequence") WHERE "state" IN ('WAITING', 'SENDING');
CREATE INDEX "Delivery_open_by_moment" ON "Delivery" ("nextAt") WHERE "state" IN ('WAITING', 'SENDING');
CREATE INDEX "Delivery_open_of_person" ON "Delivery" ("personId") WHERE "state" IN ('WAITING', 'SENDING');
CREATE INDEX "Delivery_dead" ON "Delivery" ("endpointId") WHERE "state" = 'DEAD';
CREATE INDEX "OutboxEvent_undispatched" ON "OutboxEvent" ("createdAt") WHERE "dispatchedAt" IS NULL;

-- A test names its endpoint, so only what an event causes by itself is made once.
DROP INDEX "Delivery_once";
CREATE UNIQUE INDEX "Delivery_once" ON "Delivery" ("eventId", "endpointId") WHERE "cause" <> 'REPLAY';

ALTER TABLE "Endpoint" ADD CONSTRAINT "Endpoint_webhook_has_address" CHECK (("kind" = 'WEBHOOK') = ("url" IS NOT NULL AND "secret" IS NOT NULL));

-- The two endpoints of the house.
INSERT INTO "Endpoint" ("id", "kind", "name") VALUES
  ('00000000-0000-7000-8000-000000000001', 'MAIL_TO_VISITOR', 'Mail to the visitor'),
  ('00000000-0000-7000-8000-000000000002', 'MAIL_TO_STAFF', 'Mail to counsellors');
