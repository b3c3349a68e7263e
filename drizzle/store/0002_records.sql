CREATE TABLE "item_stock" (
	"shop_id" uuid NOT NULL,
	"item_id" uuid NOT NULL,
	"on_hand_thousandths" bigint NOT NULL,
	CONSTRAINT "item_stock_shop_id_item_id_pk" PRIMARY KEY("shop_id","item_id")
);
--> statement-breakpoint
CREATE TABLE "record" (
	"shop_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"id" uuid NOT NULL,
	"fields" jsonb NOT NULL,
	"stamps" jsonb NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	CONSTRAINT "record_shop_id_kind_id_pk" PRIMARY KEY("shop_id","kind","id")
);
--> statement-breakpoint
CREATE INDEX "customer_by_phone" ON "record" USING btree ("shop_id",("fields" ->> 'phone')) WHERE "record"."kind" = 'customer';--> statement-breakpoint
CREATE INDEX "item_by_group" ON "record" USING btree ("shop_id",("fields" ->> 'groupId')) WHERE "record"."kind" = 'item';--> statement-breakpoint
-- By hand: one shop's transaction sees its own rows.
ALTER TABLE "record" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "record" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "record" TO galla_shop;
--> statement-breakpoint
ALTER TABLE "item_stock" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "item_stock" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "item_stock" TO galla_shop;
