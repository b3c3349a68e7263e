CREATE TABLE "counter" (
	"shop_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"code" text NOT NULL,
	"name" text NOT NULL,
	"branch_id" uuid NOT NULL,
	"branch_name" text NOT NULL,
	"is_cloud" boolean DEFAULT false NOT NULL,
	"public_key" text,
	"token_hash" "bytea",
	"enrolled_at" timestamp with time zone NOT NULL,
	"revoked_at" timestamp with time zone,
	"last_seen_at" timestamp with time zone NOT NULL,
	"last_number" integer DEFAULT 0 NOT NULL,
	"last_hash" "bytea" NOT NULL,
	CONSTRAINT "counter_shop_id_id_pk" PRIMARY KEY("shop_id","id"),
	CONSTRAINT "counter_by_code" UNIQUE("shop_id","code"),
	CONSTRAINT "counter_by_token" UNIQUE("token_hash")
);
--> statement-breakpoint
CREATE TABLE "enrolment_code" (
	"code_hash" "bytea" PRIMARY KEY NOT NULL,
	"shop_id" uuid NOT NULL,
	"expires_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "entry" (
	"shop_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	"id" uuid NOT NULL,
	"counter_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by" text NOT NULL,
	"body" text NOT NULL,
	"hash" "bytea" NOT NULL,
	"refusal" text,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "entry_shop_id_sequence_pk" PRIMARY KEY("shop_id","sequence"),
	CONSTRAINT "entry_by_id" UNIQUE("shop_id","id"),
	CONSTRAINT "entry_by_number" UNIQUE("shop_id","counter_id","number")
);
--> statement-breakpoint
CREATE TABLE "forked_entry" (
	"shop_id" uuid NOT NULL,
	"counter_id" uuid NOT NULL,
	"number" integer NOT NULL,
	"id" uuid NOT NULL,
	"hash" "bytea" NOT NULL,
	"content" text NOT NULL,
	"found_at" timestamp with time zone NOT NULL,
	CONSTRAINT "forked_entry_shop_id_counter_id_number_hash_pk" PRIMARY KEY("shop_id","counter_id","number","hash")
);
--> statement-breakpoint
ALTER TABLE "counter" ADD CONSTRAINT "counter_shop_id_shop_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "enrolment_code" ADD CONSTRAINT "enrolment_code_shop_id_shop_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- By hand: one shop's transaction sees its own rows; what was said cannot be unsaid.
ALTER TABLE "counter" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "counter" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "counter" TO galla_shop;
--> statement-breakpoint
ALTER TABLE "enrolment_code" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "enrolment_code" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "enrolment_code" TO galla_shop;
--> statement-breakpoint
ALTER TABLE "entry" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "entry" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT ON "entry" TO galla_shop;
--> statement-breakpoint
ALTER TABLE "forked_entry" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "forked_entry" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT ON "forked_entry" TO galla_shop;
--> statement-breakpoint
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'entries are final'; END $$;
--> statement-breakpoint
CREATE TRIGGER entry_is_final BEFORE UPDATE OR DELETE ON "entry" FOR EACH ROW EXECUTE FUNCTION refuse_change();
