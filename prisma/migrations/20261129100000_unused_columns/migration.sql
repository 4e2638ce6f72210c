-- Columns that no code has ever read. Blocks carry their own version, so bodies need none, and there
-- are no translations.

DROP INDEX "Content_translationGroup_idx";
ALTER TABLE "Content" DROP COLUMN "translationGroup";
ALTER TABLE "Article" DROP COLUMN "bodyVersion";
ALTER TABLE "Course" DROP COLUMN "bodyVersion";
ALTER TABLE "Faq" DROP COLUMN "bodyVersion";
ALTER TABLE "Page" DROP COLUMN "bodyVersion";
ALTER TABLE "Promo" DROP COLUMN "bodyVersion";
ALTER TABLE "Topic" DROP COLUMN "bodyVersion";
