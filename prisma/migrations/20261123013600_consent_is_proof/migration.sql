-- A consent is proof: it may move to another record of the same person, when two are joined or taken
-- apart and say so, and go with the person who is erased. Nothing else happens to it, whoever asks.
CREATE FUNCTION lectern_keep_consent() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' THEN
    IF current_setting('lectern.erasure', true) = 'on' THEN RETURN OLD; END IF;
  ELSIF current_setting('lectern.merge', true) = 'on'
    AND to_jsonb(NEW) - 'personId' = to_jsonb(OLD) - 'personId' THEN
    RETURN NEW;
  END IF;
  RAISE EXCEPTION '% on % is refused: its rows are immutable', TG_OP, TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
END $$;

DROP TRIGGER "ConsentEvent_append_only" ON "ConsentEvent";
CREATE TRIGGER "ConsentEvent_append_only" BEFORE UPDATE OR DELETE ON "ConsentEvent" FOR EACH ROW EXECUTE FUNCTION lectern_keep_consent();
