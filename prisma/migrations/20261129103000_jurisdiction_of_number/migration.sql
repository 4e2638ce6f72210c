-- Every person had the jurisdiction of India, whichever country they live in. Where all phone numbers
-- of a person are of one jurisdiction, the calling code says which; others stay as they are. Codes that
-- are shared by territories inside and outside the GDPR (+590) are left out.

WITH number AS (
  SELECT "personId",
    CASE
      WHEN "value" LIKE '+91%' THEN 'IN'
      WHEN "value" LIKE '+44%' THEN 'GB'
      WHEN "value" ~ '^[+](30|31|32|33|34|351|352|353|354|356|357|358|359|36|370|371|372|385|386|39|40|420|421|423|43|45|46|47|48|49|594|596)' THEN 'EU'
      WHEN "value" ~ '^[+](590|262)' THEN NULL
      ELSE 'OTHER'
    END AS jurisdiction
  FROM "PersonIdentifier" WHERE "kind" = 'PHONE'
), clear AS (
  SELECT "personId", min(jurisdiction) AS jurisdiction FROM number
  GROUP BY "personId"
  HAVING count(DISTINCT jurisdiction) = 1 AND count(*) = count(jurisdiction)
)
UPDATE "Person" person SET "jurisdiction" = clear.jurisdiction
FROM clear
WHERE person."id" = clear."personId" AND person."state" IN ('ACTIVE', 'MERGED')
  AND person."jurisdiction" <> clear.jurisdiction;
