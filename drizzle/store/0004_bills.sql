CREATE TABLE "cart" (
	"shop_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"customer_id" uuid,
	"customer_phone" text NOT NULL,
	"is_spent" boolean DEFAULT false NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cart_shop_id_id_pk" PRIMARY KEY("shop_id","id")
);
--> statement-breakpoint
CREATE TABLE "cart_line" (
	"shop_id" uuid NOT NULL,
	"cart_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"line_number" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"name" text NOT NULL,
	"unit_price_paise" bigint NOT NULL,
	"quantity" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	CONSTRAINT "cart_line_shop_id_cart_id_id_pk" PRIMARY KEY("shop_id","cart_id","id")
);
--> statement-breakpoint
CREATE TABLE "invoice" (
	"shop_id" uuid NOT NULL,
	"id" uuid NOT NULL,
	"number" text NOT NULL,
	"series" text NOT NULL,
	"financial_year" text NOT NULL,
	"serial" bigint NOT NULL,
	"issued_at" timestamp with time zone NOT NULL,
	"invoice_on" text NOT NULL,
	"due_on" text NOT NULL,
	"customer_id" uuid,
	"customer_name" text NOT NULL,
	"customer_phone" text NOT NULL,
	"subtotal_paise" bigint NOT NULL,
	"tax_paise" bigint NOT NULL,
	"discount_paise" bigint NOT NULL,
	"total_paise" bigint NOT NULL,
	"note" text NOT NULL,
	CONSTRAINT "invoice_shop_id_id_pk" PRIMARY KEY("shop_id","id")
);
--> statement-breakpoint
CREATE TABLE "invoice_balance" (
	"shop_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"paid_paise" bigint NOT NULL,
	"returned_paise" bigint NOT NULL,
	"last_paid_at" timestamp with time zone,
	"voided_at" timestamp with time zone,
	CONSTRAINT "invoice_balance_shop_id_invoice_id_pk" PRIMARY KEY("shop_id","invoice_id")
);
--> statement-breakpoint
CREATE TABLE "invoice_line" (
	"shop_id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"line_number" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"name" text NOT NULL,
	"group_name" text NOT NULL,
	"quantity_thousandths" bigint NOT NULL,
	"unit_price_paise" bigint NOT NULL,
	"amount_paise" bigint NOT NULL,
	CONSTRAINT "invoice_line_shop_id_invoice_id_line_number_pk" PRIMARY KEY("shop_id","invoice_id","line_number")
);
--> statement-breakpoint
CREATE TABLE "payment" (
	"shop_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"line_number" integer NOT NULL,
	"id" uuid NOT NULL,
	"invoice_id" uuid NOT NULL,
	"tender" text NOT NULL,
	"amount_paise" bigint NOT NULL,
	"note" text NOT NULL,
	"receipt_series" text,
	"receipt_serial" bigint,
	"received_at" timestamp with time zone NOT NULL,
	CONSTRAINT "payment_shop_id_entry_id_line_number_pk" PRIMARY KEY("shop_id","entry_id","line_number")
);
--> statement-breakpoint
CREATE TABLE "returned_line" (
	"shop_id" uuid NOT NULL,
	"entry_id" uuid NOT NULL,
	"line_number" integer NOT NULL,
	"item_id" uuid NOT NULL,
	"quantity_thousandths" bigint NOT NULL,
	"amount_paise" bigint NOT NULL,
	CONSTRAINT "returned_line_shop_id_entry_id_line_number_pk" PRIMARY KEY("shop_id","entry_id","line_number")
);
--> statement-breakpoint
CREATE INDEX "cart_by_expiry" ON "cart" USING btree ("shop_id","expires_at");--> statement-breakpoint
CREATE INDEX "invoice_by_number" ON "invoice" USING btree ("shop_id","number");--> statement-breakpoint
CREATE INDEX "invoice_by_serial" ON "invoice" USING btree ("shop_id","series","financial_year","serial");--> statement-breakpoint
CREATE INDEX "invoice_by_time" ON "invoice" USING btree ("shop_id","issued_at");--> statement-breakpoint
CREATE INDEX "invoice_by_customer" ON "invoice" USING btree ("shop_id","customer_id") WHERE "invoice"."customer_id" is not null;--> statement-breakpoint
CREATE INDEX "invoice_by_phone" ON "invoice" USING btree ("shop_id","customer_phone") WHERE "invoice"."customer_phone" <> '';--> statement-breakpoint
CREATE INDEX "payment_by_invoice" ON "payment" USING btree ("shop_id","invoice_id","received_at");--> statement-breakpoint
CREATE INDEX "payment_by_receipt" ON "payment" USING btree ("shop_id","receipt_series","receipt_serial") WHERE "payment"."receipt_series" is not null;--> statement-breakpoint
CREATE INDEX "entry_of_shop_saved" ON "entry" USING btree ("shop_id") WHERE "entry"."kind" = 'shop.saved';--> statement-breakpoint
CREATE INDEX "item_by_name" ON "record" USING btree ("shop_id",("fields" ->> 'name')) WHERE "record"."kind" = 'item';--> statement-breakpoint
-- By hand: one shop's transaction sees its own rows; what was sold and paid is only added to.
ALTER TABLE "invoice" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "invoice" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT ON "invoice" TO galla_shop;
--> statement-breakpoint
ALTER TABLE "invoice_balance" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "invoice_balance" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON "invoice_balance" TO galla_shop;
--> statement-breakpoint
ALTER TABLE "invoice_line" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "invoice_line" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT ON "invoice_line" TO galla_shop;
--> statement-breakpoint
ALTER TABLE "returned_line" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "returned_line" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT ON "returned_line" TO galla_shop;
--> statement-breakpoint
ALTER TABLE "payment" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "payment" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT ON "payment" TO galla_shop;
--> statement-breakpoint
ALTER TABLE "cart" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "cart" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON "cart" TO galla_shop;
--> statement-breakpoint
ALTER TABLE "cart_line" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "cart_line" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "cart_line" TO galla_shop;
