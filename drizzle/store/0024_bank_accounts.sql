CREATE TABLE "bank_account" (
	"ifsc" text NOT NULL,
	"number" text NOT NULL,
	"holder" text NOT NULL,
	"asked_at" timestamp with time zone NOT NULL,
	CONSTRAINT "bank_account_ifsc_number_pk" PRIMARY KEY("ifsc","number")
);
