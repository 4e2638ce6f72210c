-- AlterTable
ALTER TABLE "InboundOutcome" ADD COLUMN     "applied" BOOLEAN NOT NULL DEFAULT true;
