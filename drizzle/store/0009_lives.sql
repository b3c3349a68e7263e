CREATE TABLE "store_birth" (
	"is_one" boolean PRIMARY KEY DEFAULT true NOT NULL CHECK ("is_one"),
	"identity" text NOT NULL,
	"put_back" text DEFAULT '' NOT NULL
);
--> statement-breakpoint
ALTER TABLE "counter" ADD COLUMN "life" integer DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- A dump that was loaded is another database, a copied server another system, one that took over or went back in time another timeline.
CREATE FUNCTION "store_identity"() RETURNS text LANGUAGE sql STABLE SET search_path = pg_catalog AS $$
	SELECT concat_ws('/', (SELECT system_identifier FROM pg_control_system()),
		left(pg_walfile_name(pg_current_wal_lsn()), 8), (SELECT oid FROM pg_database WHERE datname = current_database()))
$$;
--> statement-breakpoint
INSERT INTO "store_birth" ("identity") VALUES (store_identity());
--> statement-breakpoint
-- For shops too, who may not touch the table.
CREATE FUNCTION "store_life"() RETURNS integer LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_catalog AS $$
	SELECT CASE WHEN b.identity = store_identity() AND b.put_back = '' THEN 0
		ELSE 1 + ('x' || left(md5(store_identity() || b.put_back), 7))::bit(28)::integer END
	FROM store_birth b
$$;
--> statement-breakpoint
-- For whoever put files or a disk back, which PostgreSQL cannot tell from what was there before.
CREATE FUNCTION "note_put_back"() RETURNS void LANGUAGE sql SET search_path = public, pg_catalog AS $$
	UPDATE store_birth SET put_back = gen_random_uuid()::text
$$;
