CREATE TABLE "dealer_account" (
	"shop_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"dealer_id" uuid NOT NULL,
	"order_id" uuid,
	"kind" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"posted_at" timestamp with time zone NOT NULL,
	"due_on" text,
	"tender" text,
	"amount_paise" bigint NOT NULL,
	"reverses_id" uuid,
	"standing" text,
	"note" text NOT NULL,
	"delivered_by" text NOT NULL,
	"proof_url" text NOT NULL,
	CONSTRAINT "dealer_account_shop_id_id_pk" PRIMARY KEY("shop_id","id")
);
--> statement-breakpoint
CREATE TABLE "dealer_order" (
	"shop_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"dealer_id" uuid NOT NULL,
	"known_as" text NOT NULL,
	"series" text NOT NULL,
	"financial_year" text NOT NULL,
	"serial" integer NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"fact" jsonb NOT NULL,
	CONSTRAINT "dealer_order_shop_id_id_pk" PRIMARY KEY("shop_id","id")
);
--> statement-breakpoint
CREATE INDEX "dealer_account_by_dealer" ON "dealer_account" USING btree ("shop_id","dealer_id","at");--> statement-breakpoint
CREATE INDEX "dealer_account_by_order" ON "dealer_account" USING btree ("shop_id","order_id") WHERE "dealer_account"."order_id" is not null;--> statement-breakpoint
CREATE INDEX "dealer_account_reversed" ON "dealer_account" USING btree ("shop_id","reverses_id") WHERE "dealer_account"."reverses_id" is not null;--> statement-breakpoint
CREATE INDEX "dealer_payment_by_time" ON "dealer_account" USING btree ("shop_id","at") WHERE "dealer_account"."kind" = 'payment';--> statement-breakpoint
CREATE INDEX "dealer_order_by_dealer" ON "dealer_order" USING btree ("shop_id","dealer_id","ordered_at");--> statement-breakpoint
CREATE INDEX "dealer_order_by_time" ON "dealer_order" USING btree ("shop_id","ordered_at");--> statement-breakpoint
CREATE INDEX "dealer_order_by_name" ON "dealer_order" USING btree ("shop_id","known_as");--> statement-breakpoint
CREATE INDEX "dealer_order_by_serial" ON "dealer_order" USING btree ("shop_id","series","financial_year","serial");--> statement-breakpoint
CREATE INDEX "dealer_item_by_item" ON "record" USING btree ("shop_id",("fields" ->> 'itemId')) WHERE "record"."kind" = 'dealer_item';--> statement-breakpoint
CREATE INDEX "dealer_item_by_dealer" ON "record" USING btree ("shop_id",("fields" ->> 'dealerId')) WHERE "record"."kind" = 'dealer_item';--> statement-breakpoint
-- By hand: one shop's transaction sees its own rows, and what was posted stays.
ALTER TABLE "dealer_order" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "dealer_order" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT ON "dealer_order" TO galla_shop;
--> statement-breakpoint
ALTER TABLE "dealer_account" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "dealer_account" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT ON "dealer_account" TO galla_shop;
