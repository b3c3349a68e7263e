CREATE TABLE "document_reading" (
	"document_id" uuid PRIMARY KEY NOT NULL,
	"source" text NOT NULL,
	"facts" jsonb NOT NULL,
	"mismatches" jsonb NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "document_reading" ADD CONSTRAINT "document_reading_document_id_financed_document_id_fk" FOREIGN KEY ("document_id") REFERENCES "public"."financed_document"("id") ON DELETE no action ON UPDATE no action;