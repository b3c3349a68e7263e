CREATE TABLE "buyer_contact" (
	"invoice_id" uuid PRIMARY KEY NOT NULL,
	"phone" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "otp_session" DROP CONSTRAINT "otp_session_purpose";--> statement-breakpoint
ALTER TABLE "buyer_contact" ADD CONSTRAINT "buyer_contact_invoice_id_financed_invoice_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."financed_invoice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "otp_session" ADD CONSTRAINT "otp_session_purpose" CHECK ("otp_session"."purpose" in ('register', 'login') or "otp_session"."purpose" like 'confirm %');