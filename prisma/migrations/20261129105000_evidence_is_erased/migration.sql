-- What staff wrote about how a consent was given may name the person: an erasure blanks it. Everything
-- else of a consent stays as it is. Evidence of persons who were erased before is blanked now.
CREATE OR REPLACE FUNCTION lectern_keep_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF current_setting('lectern.erasure', true) = 'on' THEN RETURN OLD; END IF;
  ELSIF current_setting('lectern.erasure', true) = 'on' AND NEW."evidence" IS NULL
    AND to_jsonb(NEW) - 'evidence' = to_jsonb(OLD) - 'evidence' THEN
    RETURN NEW;
  ELSIF current_setting('lectern.merge', true) = 'on'
    AND to_jsonb(NEW) - 'personId' = to_jsonb(OLD) - 'personId' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% on % is refused: its rows are immutable', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

SELECT set_config('lectern.erasure', 'on', false);
UPDATE "ConsentEvent" SET "evidence" = NULL
WHERE "evidence" IS NOT NULL AND "personId" IN (SELECT "id" FROM "Person" WHERE "state" = 'ERASED');
SELECT set_config('lectern.erasure', 'off', false);
