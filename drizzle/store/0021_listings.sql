CREATE TABLE "listing" (
	"shop_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"asked" jsonb,
	"asked_at" timestamp with time zone,
	"withdrawn_at" timestamp with time zone,
	"step" integer NOT NULL,
	"move_id" uuid,
	"move" jsonb,
	"posted_paise" bigint NOT NULL,
	CONSTRAINT "listing_shop_id_id_pk" PRIMARY KEY("shop_id","id")
);
--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD COLUMN "shop_listing_id" uuid;--> statement-breakpoint
ALTER TABLE "financing_account" ADD COLUMN "shop_id" uuid;--> statement-breakpoint
ALTER TABLE "store_birth" ADD COLUMN "seen_life" integer;--> statement-breakpoint
ALTER TABLE "store_birth" ADD COLUMN "seen_at" timestamp with time zone;--> statement-breakpoint
CREATE INDEX "listing_unanswered" ON "listing" USING btree ("shop_id","id") WHERE "listing"."step" = 0;--> statement-breakpoint
CREATE INDEX "listing_of_invoice" ON "listing" USING btree ("shop_id","invoice_id");--> statement-breakpoint
CREATE INDEX "listing_withdrawn" ON "listing" USING btree ("shop_id","id") WHERE "listing"."withdrawn_at" is not null;--> statement-breakpoint
ALTER TABLE "financing_account" ADD CONSTRAINT "financing_account_shop_id_shop_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD CONSTRAINT "financed_invoice_listing" UNIQUE("shop_id","shop_listing_id");--> statement-breakpoint
ALTER TABLE "financing_account" ADD CONSTRAINT "financing_account_shop_id_unique" UNIQUE("shop_id");
--> statement-breakpoint
-- By hand below: each shop sees and writes its own rows only.
ALTER TABLE "listing" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "listing" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "listing" TO galla_shop;
