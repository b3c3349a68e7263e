CREATE INDEX "market_event_announced" ON "market_event" USING btree ("sequence") WHERE "market_event"."name" = 'system-announcement' and "market_event"."sequence" is not null;
--> statement-breakpoint
-- By hand: what was told so long ago that nobody is caught up with it is cleared away, by whoever says in its transaction
-- that it does that; nothing else is taken away or changed.
CREATE OR REPLACE FUNCTION "keep_market_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'DELETE' AND OLD.sequence IS NOT NULL AND current_setting('galla.clears', true) = 'on' THEN RETURN OLD; END IF;
  IF TG_OP = 'UPDATE' AND OLD.sequence IS NULL AND NEW.sequence IS NOT NULL
    AND (NEW.id, NEW.account_id, NEW.role, NEW.name, NEW.payload, NEW.at)
      IS NOT DISTINCT FROM (OLD.id, OLD.account_id, OLD.role, OLD.name, OLD.payload, OLD.at)
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'events of the marketplace are final';
END $$;
