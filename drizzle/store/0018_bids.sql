CREATE TABLE "auction_bid" (
	"id" uuid PRIMARY KEY NOT NULL,
	"invoice_id" uuid NOT NULL,
	"investor_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"asked_bps" integer NOT NULL,
	"limit_bps" integer NOT NULL,
	"slice_paise" bigint NOT NULL,
	"held_paise" bigint NOT NULL,
	"entry_id" uuid NOT NULL,
	"state" text DEFAULT 'open' NOT NULL,
	"rate_bps" integer,
	"won_paise" bigint,
	"placed_at" timestamp with time zone NOT NULL,
	"ended_at" timestamp with time zone,
	CONSTRAINT "auction_bid_place" UNIQUE("invoice_id","place"),
	CONSTRAINT "auction_bid_state" CHECK ("auction_bid"."state" in ('open', 'won', 'lost', 'withdrawn', 'replaced', 'refunded')),
	CONSTRAINT "auction_bid_rate" CHECK ("auction_bid"."limit_bps" between 0 and "auction_bid"."asked_bps"),
	CONSTRAINT "auction_bid_slice" CHECK ("auction_bid"."slice_paise" >= "auction_bid"."held_paise" and "auction_bid"."held_paise" > 0)
);
--> statement-breakpoint
ALTER TABLE "auction_bid" ADD CONSTRAINT "auction_bid_invoice_id_financed_invoice_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."financed_invoice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auction_bid" ADD CONSTRAINT "auction_bid_investor_id_financing_account_id_fk" FOREIGN KEY ("investor_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "auction_bid" ADD CONSTRAINT "auction_bid_entry_id_money_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."money_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "auction_bid_open" ON "auction_bid" USING btree ("invoice_id","investor_id") WHERE "auction_bid"."state" = 'open';--> statement-breakpoint
CREATE INDEX "auction_bid_investor" ON "auction_bid" USING btree ("investor_id","id");--> statement-breakpoint
CREATE INDEX "financed_invoice_buyer_gstin" ON "financed_invoice" USING btree ("buyer_gstin") WHERE "financed_invoice"."buyer_gstin" <> '';--> statement-breakpoint
CREATE INDEX "financed_invoice_buyer_email" ON "financed_invoice" USING btree ("buyer_email") WHERE "financed_invoice"."buyer_email" <> '';