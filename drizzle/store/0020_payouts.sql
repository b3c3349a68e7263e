CREATE TABLE "bank_payout" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner_id" uuid NOT NULL,
	"amount_paise" bigint NOT NULL,
	"account_name" text NOT NULL,
	"account_number" text NOT NULL,
	"ifsc" text NOT NULL,
	"entry_id" uuid NOT NULL,
	"state" text DEFAULT 'ordered' NOT NULL,
	"answer" text DEFAULT '' NOT NULL,
	"ordered_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone,
	CONSTRAINT "bank_payout_state" CHECK ("bank_payout"."state" in ('ordered', 'paid', 'refused')),
	CONSTRAINT "bank_payout_amount" CHECK ("bank_payout"."amount_paise" > 0)
);
--> statement-breakpoint
ALTER TABLE "money_account" DROP CONSTRAINT "money_account_kind";--> statement-breakpoint
ALTER TABLE "bank_payout" ADD CONSTRAINT "bank_payout_owner_id_financing_account_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "bank_payout" ADD CONSTRAINT "bank_payout_entry_id_money_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."money_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "bank_payout_owner" ON "bank_payout" USING btree ("owner_id","id");--> statement-breakpoint
CREATE INDEX "bank_payout_open" ON "bank_payout" USING btree ("id") WHERE "bank_payout"."state" = 'ordered';--> statement-breakpoint
ALTER TABLE "money_account" ADD CONSTRAINT "money_account_kind" CHECK (case "money_account"."kind"
        when 'wallet' then "money_account"."owner_id" is not null and "money_account"."invoice_id" is null
        when 'escrow' then "money_account"."invoice_id" is not null and "money_account"."owner_id" is null
        when 'collected' then "money_account"."invoice_id" is not null and "money_account"."owner_id" is null
        else "money_account"."kind" in ('platform_fee', 'fee_gst', 'suspense', 'transit', 'outside')
          and "money_account"."owner_id" is null and "money_account"."invoice_id" is null end);