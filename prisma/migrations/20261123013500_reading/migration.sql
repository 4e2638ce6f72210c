-- AlterTable
ALTER TABLE "Submission" ADD COLUMN "readPaths" TEXT[] DEFAULT ARRAY[]::TEXT[];
