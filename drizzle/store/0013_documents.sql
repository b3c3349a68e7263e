CREATE TABLE "financed_document" (
	"id" uuid PRIMARY KEY NOT NULL,
	"invoice_id" uuid NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"by_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "financed_document" ADD CONSTRAINT "financed_document_invoice_id_financed_invoice_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."financed_invoice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "financed_document" ADD CONSTRAINT "financed_document_by_id_financing_account_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "financed_document_invoice" ON "financed_document" USING btree ("invoice_id","id");