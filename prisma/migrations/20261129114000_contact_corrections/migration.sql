-- What a visitor sent stays as it was sent, except that a correction may replace name and addresses,
-- and says that it is one. The old values are not kept here.
CREATE FUNCTION lectern_keep_request() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  contact text[] := ARRAY['name', 'email', 'phone', 'phoneAsTyped', 'phoneCountry'];
BEGIN
  IF current_setting('lectern.erasure', true) = 'on' THEN RETURN NEW; END IF;
  IF current_setting('lectern.correction', true) = 'on'
    AND to_jsonb(NEW) - contact = to_jsonb(OLD) - contact THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% on % is refused: its rows are immutable', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

DROP TRIGGER "Submission_immutable" ON "Submission";
CREATE TRIGGER "Submission_immutable" BEFORE UPDATE OF "reference", "receiptTokenHash", "idempotencyKey", "bodyHash", "name", "email", "phone", "phoneAsTyped", "message", "sourceId", "blockId", "ctaId", "createdAt" ON "Submission" FOR EACH ROW EXECUTE FUNCTION lectern_keep_request();
