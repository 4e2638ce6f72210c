-- AlterTable
ALTER TABLE "Submission" ADD COLUMN "wordsHash" TEXT;

-- CreateTable
CREATE TABLE "SpentProof" (
    "id" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SpentProof_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "SpentProof_expiresAt_idx" ON "SpentProof"("expiresAt");

-- CreateIndex
CREATE INDEX "Submission_wordsHash_createdAt_idx" ON "Submission"("wordsHash", "createdAt");
