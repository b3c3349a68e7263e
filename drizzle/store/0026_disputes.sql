CREATE TABLE "invoice_dispute" (
	"id" uuid PRIMARY KEY NOT NULL,
	"invoice_id" uuid NOT NULL,
	"by_id" uuid NOT NULL,
	"cause" text NOT NULL,
	"words" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"decision_id" uuid,
	CONSTRAINT "invoice_dispute_cause" CHECK (cause in ('goods_missing', 'goods_bad', 'amount_wrong', 'not_ordered', 'paid_already', 'other')),
	CONSTRAINT "invoice_dispute_words" CHECK (length("invoice_dispute"."words") > 0)
);
--> statement-breakpoint
CREATE TABLE "cleared_notices" (
	"account_id" uuid NOT NULL,
	"until" bigint NOT NULL,
	CONSTRAINT "cleared_notices_account_id_pk" PRIMARY KEY("account_id")
);
--> statement-breakpoint
CREATE TABLE "removed_notice" (
	"account_id" uuid NOT NULL,
	"sequence" bigint NOT NULL,
	CONSTRAINT "removed_notice_account_id_sequence_pk" PRIMARY KEY("account_id","sequence")
);
--> statement-breakpoint
ALTER TABLE "invoice_dispute" ADD CONSTRAINT "invoice_dispute_invoice_id_financed_invoice_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."financed_invoice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_dispute" ADD CONSTRAINT "invoice_dispute_by_id_financing_account_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invoice_dispute" ADD CONSTRAINT "invoice_dispute_decision_id_market_decision_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."market_decision"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "cleared_notices" ADD CONSTRAINT "cleared_notices_account_id_financing_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "removed_notice" ADD CONSTRAINT "removed_notice_account_id_financing_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "invoice_dispute_invoice" ON "invoice_dispute" USING btree ("invoice_id","id");--> statement-breakpoint
-- By hand: what was disputed stays.
CREATE TRIGGER "invoice_dispute_stays" BEFORE DELETE OR TRUNCATE ON "invoice_dispute" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
