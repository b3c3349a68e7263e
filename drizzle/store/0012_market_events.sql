CREATE TABLE "market_event" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "market_event_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"sequence" bigint,
	"account_id" uuid,
	"role" text,
	"name" text NOT NULL,
	"payload" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "market_event_sequence_unique" UNIQUE("sequence"),
	CONSTRAINT "market_event_audience" CHECK ("market_event"."account_id" is null or "market_event"."role" is null)
);
--> statement-breakpoint
ALTER TABLE "market_event" ADD CONSTRAINT "market_event_account_id_financing_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "market_event_waiting" ON "market_event" USING btree ("id") WHERE "market_event"."sequence" is null;--> statement-breakpoint
CREATE INDEX "market_event_account" ON "market_event" USING btree ("account_id","sequence");--> statement-breakpoint
CREATE INDEX "market_event_open" ON "market_event" USING btree ("sequence") WHERE "market_event"."account_id" is null;--> statement-breakpoint
-- By hand: an event gets its place once, and nothing else of it ever changes.
CREATE FUNCTION "keep_market_event"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP = 'UPDATE' AND OLD.sequence IS NULL AND NEW.sequence IS NOT NULL
    AND (NEW.id, NEW.account_id, NEW.role, NEW.name, NEW.payload, NEW.at)
      IS NOT DISTINCT FROM (OLD.id, OLD.account_id, OLD.role, OLD.name, OLD.payload, OLD.at)
  THEN RETURN NEW; END IF;
  RAISE EXCEPTION 'events of the marketplace are final';
END $$;
--> statement-breakpoint
CREATE TRIGGER "market_event_stays" BEFORE UPDATE OR DELETE ON "market_event" FOR EACH ROW EXECUTE FUNCTION "keep_market_event"();
--> statement-breakpoint
CREATE TRIGGER "market_event_is_not_emptied" BEFORE TRUNCATE ON "market_event" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
