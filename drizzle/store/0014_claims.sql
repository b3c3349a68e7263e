CREATE TABLE "financed_claim" (
	"invoice_id" uuid PRIMARY KEY NOT NULL,
	"exact" "bytea" NOT NULL,
	"loose" "bytea" NOT NULL,
	"content" "bytea",
	"across" "bytea",
	"irn" text,
	"released_at" timestamp with time zone
);
--> statement-breakpoint
ALTER TABLE "financed_invoice" DROP CONSTRAINT "financed_invoice_number";--> statement-breakpoint
ALTER TABLE "financed_claim" ADD CONSTRAINT "financed_claim_invoice_id_financed_invoice_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."financed_invoice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "financed_claim_exact" ON "financed_claim" USING btree ("exact") WHERE "financed_claim"."released_at" is null;--> statement-breakpoint
CREATE UNIQUE INDEX "financed_claim_irn" ON "financed_claim" USING btree ("irn") WHERE "financed_claim"."released_at" is null;--> statement-breakpoint
CREATE INDEX "financed_claim_loose" ON "financed_claim" USING btree ("loose");--> statement-breakpoint
CREATE INDEX "financed_claim_content" ON "financed_claim" USING btree ("content");--> statement-breakpoint
CREATE INDEX "financed_claim_across" ON "financed_claim" USING btree ("across");--> statement-breakpoint
CREATE UNIQUE INDEX "financed_invoice_number" ON "financed_invoice" USING btree ("seller_id","number_key") WHERE "financed_invoice"."state" not in ('cancelled', 'expired');