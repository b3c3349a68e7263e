CREATE TABLE "bank_event" (
	"transaction_id" text PRIMARY KEY NOT NULL,
	"number" text NOT NULL,
	"amount_paise" bigint NOT NULL,
	"status" text NOT NULL,
	"outcome" text NOT NULL,
	"invoice_id" uuid,
	"paid_at" timestamp with time zone NOT NULL,
	"told_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "financed_invoice" (
	"id" uuid PRIMARY KEY NOT NULL,
	"seller_id" uuid NOT NULL,
	"number" text NOT NULL,
	"number_key" text NOT NULL,
	"buyer_id" uuid,
	"buyer_name" text NOT NULL,
	"buyer_email" text NOT NULL,
	"buyer_gstin" text NOT NULL,
	"state" text NOT NULL,
	"face_paise" bigint NOT NULL,
	"target_paise" bigint NOT NULL,
	"discount_bps" integer NOT NULL,
	"funded_paise" bigint DEFAULT 0 NOT NULL,
	"received_paise" bigint DEFAULT 0 NOT NULL,
	"issued_on" date NOT NULL,
	"due_on" date NOT NULL,
	"description" text NOT NULL,
	"category" text NOT NULL,
	"items" jsonb NOT NULL,
	"taxes" jsonb NOT NULL,
	"buyer_notes" text DEFAULT '' NOT NULL,
	"buyer_confirmed_at" timestamp with time zone,
	"risk_score" smallint NOT NULL,
	"risk_factors" jsonb NOT NULL,
	"fraud_flags" jsonb NOT NULL,
	"similar_ids" jsonb NOT NULL,
	"is_gstin_sound" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"listed_at" timestamp with time zone,
	"funded_at" timestamp with time zone,
	"repaid_at" timestamp with time zone,
	"changed_at" timestamp with time zone NOT NULL,
	CONSTRAINT "financed_invoice_number" UNIQUE("seller_id","number_key"),
	CONSTRAINT "financed_invoice_funded" CHECK ("financed_invoice"."funded_paise" between 0 and "financed_invoice"."target_paise"),
	CONSTRAINT "financed_invoice_target" CHECK ("financed_invoice"."target_paise" between 1 and "financed_invoice"."face_paise")
);
--> statement-breakpoint
CREATE TABLE "financed_message" (
	"id" uuid PRIMARY KEY NOT NULL,
	"invoice_id" uuid NOT NULL,
	"from_id" uuid NOT NULL,
	"to_id" uuid NOT NULL,
	"kind" text NOT NULL,
	"message" text NOT NULL,
	"at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "financed_part" (
	"id" uuid PRIMARY KEY NOT NULL,
	"invoice_id" uuid NOT NULL,
	"investor_id" uuid NOT NULL,
	"place" integer NOT NULL,
	"paid_paise" bigint NOT NULL,
	"expected_paise" bigint NOT NULL,
	"returned_paise" bigint DEFAULT 0 NOT NULL,
	"state" text DEFAULT 'active' NOT NULL,
	"funded_at" timestamp with time zone NOT NULL,
	CONSTRAINT "financed_part_place" UNIQUE("invoice_id","place"),
	CONSTRAINT "financed_part_state" CHECK ("financed_part"."state" in ('active', 'completed', 'defaulted', 'refunded')),
	CONSTRAINT "financed_part_paid" CHECK ("financed_part"."paid_paise" > 0)
);
--> statement-breakpoint
CREATE TABLE "financed_step" (
	"invoice_id" uuid NOT NULL,
	"step" integer NOT NULL,
	"state" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid,
	"notes" text NOT NULL,
	CONSTRAINT "financed_step_invoice_id_step_pk" PRIMARY KEY("invoice_id","step")
);
--> statement-breakpoint
CREATE TABLE "money_account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"owner_id" uuid,
	"invoice_id" uuid,
	"balance_paise" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "money_account_of" UNIQUE NULLS NOT DISTINCT("kind","owner_id","invoice_id"),
	CONSTRAINT "money_account_kind" CHECK (case "money_account"."kind"
        when 'wallet' then "money_account"."owner_id" is not null and "money_account"."invoice_id" is null
        when 'escrow' then "money_account"."invoice_id" is not null and "money_account"."owner_id" is null
        when 'collected' then "money_account"."invoice_id" is not null and "money_account"."owner_id" is null
        else "money_account"."kind" in ('platform_fee', 'fee_gst', 'suspense', 'outside')
          and "money_account"."owner_id" is null and "money_account"."invoice_id" is null end),
	CONSTRAINT "money_account_balance" CHECK ("money_account"."balance_paise" >= 0 or "money_account"."kind" = 'outside')
);
--> statement-breakpoint
CREATE TABLE "money_entry" (
	"id" uuid PRIMARY KEY NOT NULL,
	"kind" text NOT NULL,
	"cause" text NOT NULL,
	"invoice_id" uuid,
	"ends_id" uuid,
	"method" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"by_id" uuid,
	CONSTRAINT "money_entry_cause_unique" UNIQUE("cause"),
	CONSTRAINT "money_entry_ends_id_unique" UNIQUE("ends_id"),
	CONSTRAINT "money_entry_kind" CHECK ("money_entry"."kind" in ('opening', 'hold', 'settlement', 'fee', 'refund', 'receipt', 'payout', 'withdrawal', 'deposit', 'match'))
);
--> statement-breakpoint
CREATE TABLE "money_posting" (
	"entry_id" uuid NOT NULL,
	"line" smallint NOT NULL,
	"account_id" uuid NOT NULL,
	"amount_paise" bigint NOT NULL,
	"balance_paise" bigint NOT NULL,
	CONSTRAINT "money_posting_entry_id_line_pk" PRIMARY KEY("entry_id","line"),
	CONSTRAINT "money_posting_amount" CHECK ("money_posting"."amount_paise" <> 0)
);
--> statement-breakpoint
ALTER TABLE "bank_event" ADD CONSTRAINT "bank_event_invoice_id_financed_invoice_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."financed_invoice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD CONSTRAINT "financed_invoice_seller_id_financing_account_id_fk" FOREIGN KEY ("seller_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "financed_invoice" ADD CONSTRAINT "financed_invoice_buyer_id_financing_account_id_fk" FOREIGN KEY ("buyer_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "financed_message" ADD CONSTRAINT "financed_message_invoice_id_financed_invoice_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."financed_invoice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "financed_message" ADD CONSTRAINT "financed_message_from_id_financing_account_id_fk" FOREIGN KEY ("from_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "financed_message" ADD CONSTRAINT "financed_message_to_id_financing_account_id_fk" FOREIGN KEY ("to_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "financed_part" ADD CONSTRAINT "financed_part_invoice_id_financed_invoice_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."financed_invoice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "financed_part" ADD CONSTRAINT "financed_part_investor_id_financing_account_id_fk" FOREIGN KEY ("investor_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "financed_step" ADD CONSTRAINT "financed_step_invoice_id_financed_invoice_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."financed_invoice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "financed_step" ADD CONSTRAINT "financed_step_by_id_financing_account_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_account" ADD CONSTRAINT "money_account_owner_id_financing_account_id_fk" FOREIGN KEY ("owner_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_account" ADD CONSTRAINT "money_account_invoice_id_financed_invoice_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."financed_invoice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_entry" ADD CONSTRAINT "money_entry_invoice_id_financed_invoice_id_fk" FOREIGN KEY ("invoice_id") REFERENCES "public"."financed_invoice"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_entry" ADD CONSTRAINT "money_entry_ends_id_money_entry_id_fk" FOREIGN KEY ("ends_id") REFERENCES "public"."money_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_entry" ADD CONSTRAINT "money_entry_by_id_financing_account_id_fk" FOREIGN KEY ("by_id") REFERENCES "public"."financing_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_posting" ADD CONSTRAINT "money_posting_entry_id_money_entry_id_fk" FOREIGN KEY ("entry_id") REFERENCES "public"."money_entry"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "money_posting" ADD CONSTRAINT "money_posting_account_id_money_account_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."money_account"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "financed_invoice_state" ON "financed_invoice" USING btree ("state","listed_at");--> statement-breakpoint
CREATE INDEX "financed_invoice_buyer" ON "financed_invoice" USING btree ("buyer_id");--> statement-breakpoint
CREATE INDEX "financed_invoice_number_key" ON "financed_invoice" USING btree ("number_key");--> statement-breakpoint
CREATE INDEX "financed_message_invoice" ON "financed_message" USING btree ("invoice_id","id");--> statement-breakpoint
CREATE INDEX "financed_part_investor" ON "financed_part" USING btree ("investor_id","funded_at");--> statement-breakpoint
CREATE INDEX "money_entry_invoice" ON "money_entry" USING btree ("invoice_id");--> statement-breakpoint
CREATE INDEX "money_posting_account" ON "money_posting" USING btree ("account_id","entry_id");--> statement-breakpoint
-- By hand: the journal and the steps of an invoice are added to and never changed; every entry sums to zero when its
-- transaction ends.
CREATE TRIGGER "money_entry_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "money_entry" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "money_posting_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "money_posting" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE TRIGGER "financed_step_stays" BEFORE UPDATE OR DELETE OR TRUNCATE ON "financed_step" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_change"();
--> statement-breakpoint
CREATE FUNCTION "check_money_entry"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  checked uuid := CASE TG_TABLE_NAME WHEN 'money_entry' THEN to_jsonb(NEW)->>'id' ELSE to_jsonb(NEW)->>'entry_id' END;
  total bigint;
BEGIN
  SELECT sum(amount_paise) INTO total FROM money_posting WHERE entry_id = checked;
  IF total IS DISTINCT FROM 0 THEN RAISE EXCEPTION 'money entry % does not balance: %', checked, total; END IF;
  RETURN NULL;
END $$;
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "money_entry_balances" AFTER INSERT ON "money_entry" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_money_entry"();
--> statement-breakpoint
CREATE CONSTRAINT TRIGGER "money_posting_balances" AFTER INSERT ON "money_posting" DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION "check_money_entry"();
