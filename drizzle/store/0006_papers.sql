DROP INDEX "entry_of_shop_saved";--> statement-breakpoint
ALTER TABLE "dealer_account" ADD COLUMN "stamp" bigint DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "entry_of_shop_stated" ON "entry" USING btree ("shop_id","counter_id") WHERE "entry"."kind" = 'shop.stated';--> statement-breakpoint
-- By hand: what was said of orders so far, by its entry's own stamp, else by its time.
UPDATE "dealer_account" a SET "stamp" = coalesce((e.body::jsonb ->> 'stamp')::bigint, round(extract(epoch from a.posted_at) * 1000000)::bigint)
FROM "entry" e WHERE e.shop_id = a.shop_id AND e.id = a.id AND a.standing IS NOT NULL;
