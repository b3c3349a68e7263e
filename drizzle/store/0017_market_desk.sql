CREATE TABLE "kyc_paper" (
	"id" uuid PRIMARY KEY NOT NULL,
	"account_id" uuid NOT NULL,
	"type" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"bytes" "bytea" NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "kyc_paper_type" CHECK ("kyc_paper"."type" in ('pan', 'gst', 'bank', 'address'))
);
--> statement-breakpoint
CREATE TABLE "market_decision" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision" text NOT NULL,
	"subject_id" text NOT NULL,
	"subject" text NOT NULL,
	"by_id" uuid NOT NULL,
	"why" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	CONSTRAINT "market_decision_why" CHECK (length("market_decision"."why") > 0)
);
--> statement-breakpoint
ALTER TABLE "kyc_paper" ADD CONSTRAINT "kyc_paper_account_id_financing_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "market_decision" ADD CONSTRAINT "market_decision_by_id_financing_account_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "kyc_paper_account" ON "kyc_paper" USING btree ("account_id","id");--> statement-breakpoint
CREATE INDEX "market_decision_subject" ON "market_decision" USING btree ("subject_id");--> statement-breakpoint
-- By hand: what was decided and handed in stays.
CREATE TRIGGER "market_decision_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "market_decision" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "kyc_paper_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "kyc_paper" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
