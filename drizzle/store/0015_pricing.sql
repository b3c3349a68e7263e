CREATE TABLE "seller_due" (
	"id" uuid PRIMARY KEY NOT NULL,
	"cause" text NOT NULL,
	"invoice_id" uuid NOT NULL,
	"seller_id" uuid NOT NULL,
	"amount_paise" bigint NOT NULL,
	"taken_paise" bigint DEFAULT 0 NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "seller_due_cause_unique" UNIQUE("cause"),
	CONSTRAINT "seller_due_taken" CHECK ("seller_due"."amount_paise" > 0 and "seller_due"."taken_paise" between 0 and "seller_due"."amount_paise")
);
--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD COLUMN "pricing" jsonb;--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD COLUMN "priced_on" date;--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD COLUMN "closes_at" timestamp with time zone;--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD COLUMN "owed_paise" bigint;--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD COLUMN "reserve_paise" bigint;--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD COLUMN "late_paise" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD COLUMN "shared_paise" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD COLUMN "shop_id" uuid;--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD COLUMN "shop_invoice_id" uuid;--> statement-breakpoint
-- By hand: what was there was all flat, and what came in was kept until all of it was there.
UPDATE "financed_invoice" i SET
  "pricing" = jsonb_build_object('mode', 'flat', 'discountBps', "discount_bps", 'targetPaise', "target_paise"),
  "priced_on" = ("created_at" at time zone 'Asia/Kolkata')::date, "owed_paise" = "face_paise", "reserve_paise" = 0,
  "shared_paise" = "received_paise" - coalesce((SELECT a.balance_paise FROM "money_account" a WHERE a.kind = 'collected' AND a.invoice_id = i.id), 0);
--> statement-breakpoint
ALTER TABLE "financed_invoice" ALTER COLUMN "pricing" SET NOT NULL, ALTER COLUMN "priced_on" SET NOT NULL, ALTER COLUMN "owed_paise" SET NOT NULL, ALTER COLUMN "reserve_paise" SET NOT NULL;
--> statement-breakpoint
ALTER TABLE "seller_due" ADD CONSTRAINT "seller_due_invoice_id_financed_invoice_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."financed_invoice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "seller_due" ADD CONSTRAINT "seller_due_seller_id_financing_account_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "seller_due_open" ON "seller_due" USING btree ("seller_id","id") WHERE "seller_due"."taken_paise" < "seller_due"."amount_paise";--> statement-breakpoint
CREATE INDEX "seller_due_invoice" ON "seller_due" USING btree ("invoice_id");--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD CONSTRAINT "financed_invoice_shop_id_shop_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "financed_invoice_shop" ON "financed_invoice" USING btree ("shop_id","shop_invoice_id");--> statement-breakpoint
CREATE INDEX "financed_invoice_closes" ON "financed_invoice" USING btree ("closes_at") WHERE "financed_invoice"."state" in ('confirmed', 'listed');--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD CONSTRAINT "financed_invoice_shared" CHECK ("financed_invoice"."shared_paise" between 0 and "financed_invoice"."received_paise");--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD CONSTRAINT "financed_invoice_owed" CHECK ("financed_invoice"."owed_paise" > 0 and "financed_invoice"."reserve_paise" >= "financed_invoice"."late_paise");