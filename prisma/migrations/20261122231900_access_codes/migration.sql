-- CreateTable
CREATE TABLE "AccessCode" (
    "id" UUID NOT NULL,
    "identifierId" UUID NOT NULL,
    "tokenHash" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "AccessCode_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "AccessCode_tokenHash_key" ON "AccessCode"("tokenHash");

-- CreateIndex
CREATE INDEX "AccessCode_identifierId_idx" ON "AccessCode"("identifierId");

-- AddForeignKey
ALTER TABLE "AccessCode" ADD CONSTRAINT "AccessCode_identifierId_fkey" FOREIGN KEY ("identifierId") REFERENCES "PersonIdentifier"("id") ON DELETE CASCADE ON UPDATE CASCADE;
