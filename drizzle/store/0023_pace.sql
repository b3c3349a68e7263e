ALTER TABLE "market_event" DROP CONSTRAINT "market_event_sequence_unique";--> statement-breakpoint
DROP INDEX "market_event_account";--> statement-breakpoint
DROP INDEX "market_event_open";--> statement-breakpoint
ALTER TABLE "financed_part" ADD COLUMN "risk_score" smallint;--> statement-breakpoint
UPDATE "financed_part" p SET "risk_score" = i."risk_score" FROM "financed_invoice" i WHERE i."id" = p."invoice_id";--> statement-breakpoint
ALTER TABLE "financed_part" ALTER COLUMN "risk_score" SET NOT NULL;--> statement-breakpoint
CREATE INDEX "financed_invoice_on_offer" ON "financed_invoice" USING btree (coalesce("listed_at", "created_at"),"id") WHERE "financed_invoice"."state" in ('confirmed', 'listed');--> statement-breakpoint
CREATE UNIQUE INDEX "market_event_place" ON "market_event" USING btree ("sequence") WHERE "market_event"."sequence" is not null;--> statement-breakpoint
CREATE INDEX "market_event_account" ON "market_event" USING btree ("account_id","sequence") WHERE "market_event"."sequence" is not null;--> statement-breakpoint
CREATE INDEX "market_event_open" ON "market_event" USING btree ("sequence") WHERE "market_event"."account_id" is null and "market_event"."sequence" is not null;--> statement-breakpoint
-- By hand: room beside each row, so that another sum in it is written where it stands and no index has to follow.
ALTER TABLE "financed_invoice" SET (fillfactor = 70);--> statement-breakpoint
ALTER TABLE "money_account" SET (fillfactor = 70);
