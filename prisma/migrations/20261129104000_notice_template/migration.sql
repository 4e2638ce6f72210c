-- A notice may take numbers from the settings. Its text stays what visitors read; the template says where
-- the number comes from. The number of calls in the counselling notice in force becomes a placeholder.

ALTER TABLE "ConsentNotice" ADD COLUMN "template" TEXT;

UPDATE "ConsentNotice"
SET "template" = regexp_replace("text", '\m(once|twice|(three|four|five|six|seven|eight|nine|ten) times)\M(?= at most)', '{attempts}')
WHERE "purpose" = 'counselling' AND "locale" = 'en' AND "replacedAt" IS NULL
  AND "text" ~ '\m(once|twice|(three|four|five|six|seven|eight|nine|ten) times) at most';
