CREATE TABLE "financing_account" (
	"id" uuid PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"password_hash" text NOT NULL,
	"role" text NOT NULL,
	"profile" jsonb NOT NULL,
	"kyc_status" text DEFAULT 'pending' NOT NULL,
	"kyc_documents" jsonb DEFAULT '[]'::jsonb NOT NULL,
	"kyc_verified_at" timestamp with time zone,
	"wrong_passwords" integer DEFAULT 0 NOT NULL,
	"locked_until" timestamp with time zone,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_login_at" timestamp with time zone,
	CONSTRAINT "financing_account_email_unique" UNIQUE("email"),
	CONSTRAINT "financing_account_role" CHECK ("financing_account"."role" in ('seller', 'buyer', 'investor', 'admin')),
	CONSTRAINT "financing_account_kyc" CHECK ("financing_account"."kyc_status" in ('pending', 'submitted', 'verified', 'rejected'))
);
