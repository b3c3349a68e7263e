CREATE TABLE "log_volume" (
	"shop_id" uuid NOT NULL,
	"first_sequence" bigint NOT NULL,
	"last_sequence" bigint NOT NULL,
	"packed" "bytea" NOT NULL,
	"bound_at" timestamp with time zone NOT NULL,
	CONSTRAINT "log_volume_shop_id_first_sequence_pk" PRIMARY KEY("shop_id","first_sequence")
);
--> statement-breakpoint
-- By hand: one shop's transaction sees its own rows; a volume is bound once.
ALTER TABLE "log_volume" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "log_volume" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT ON "log_volume" TO galla_shop;
