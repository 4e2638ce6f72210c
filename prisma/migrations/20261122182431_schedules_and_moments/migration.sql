-- AlterTable
ALTER TABLE "ReleaseItem" ADD COLUMN     "along" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "Watermark" (
    "name" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Watermark_pkey" PRIMARY KEY ("name")
);

-- CreateIndex
CREATE INDEX "Claim_expiresAt_idx" ON "Claim"("expiresAt");

-- CreateIndex
CREATE INDEX "Fee_validUntil_idx" ON "Fee"("validUntil");

-- CreateIndex
CREATE INDEX "Intake_applyBy_idx" ON "Intake"("applyBy");

-- CreateIndex
CREATE INDEX "Intake_seatsExpireAt_idx" ON "Intake"("seatsExpireAt");

-- What Prisma cannot say
ALTER TABLE "Release" ADD CONSTRAINT "Release_scheduled_has_time"
  CHECK ("state" <> 'SCHEDULED' OR "dueAt" IS NOT NULL);
