CREATE TABLE "kept_answer" (
	"scope" text NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"body_sha256" text NOT NULL,
	"status" integer NOT NULL,
	"answer" text NOT NULL,
	"kept_at" timestamp with time zone NOT NULL,
	CONSTRAINT "kept_answer_scope_route_key_pk" PRIMARY KEY("scope","route","key")
);
--> statement-breakpoint
CREATE TABLE "device_session" (
	"id" uuid PRIMARY KEY NOT NULL,
	"shop_id" uuid NOT NULL,
	"device_id" text NOT NULL,
	"is_active" boolean NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"last_seen_at" timestamp with time zone NOT NULL,
	CONSTRAINT "device_session_of_device" UNIQUE("shop_id","device_id")
);
--> statement-breakpoint
CREATE TABLE "otp_sending" (
	"phone" text NOT NULL,
	"sent_at" timestamp with time zone NOT NULL,
	"id" uuid NOT NULL,
	CONSTRAINT "otp_sending_phone_sent_at_id_pk" PRIMARY KEY("phone","sent_at","id")
);
--> statement-breakpoint
CREATE TABLE "otp_session" (
	"phone" text NOT NULL,
	"purpose" text NOT NULL,
	"code_hash" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"wrong_tries" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "otp_session_phone_purpose_pk" PRIMARY KEY("phone","purpose"),
	CONSTRAINT "otp_session_purpose" CHECK ("otp_session"."purpose" in ('register', 'login'))
);
--> statement-breakpoint
CREATE TABLE "shop" (
	"id" uuid PRIMARY KEY NOT NULL,
	"phone" text NOT NULL,
	"owner_name" text NOT NULL,
	"business_name" text NOT NULL,
	"shop_name" text DEFAULT '' NOT NULL,
	"location" text DEFAULT '' NOT NULL,
	"city" text DEFAULT '' NOT NULL,
	"state" text DEFAULT '' NOT NULL,
	"gstin" text DEFAULT '' NOT NULL,
	"profile_url" text DEFAULT '' NOT NULL,
	"customer_fields" jsonb NOT NULL,
	"is_active" boolean DEFAULT true NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"updated_at" timestamp with time zone NOT NULL,
	"last_login_at" timestamp with time zone,
	"last_sequence" bigint DEFAULT 0 NOT NULL,
	CONSTRAINT "shop_phone_unique" UNIQUE("phone")
);
--> statement-breakpoint
ALTER TABLE "device_session" ADD CONSTRAINT "device_session_shop_id_shop_id_fk" FOREIGN KEY ("shop_id") REFERENCES "public"."shop"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
-- By hand: what a transaction of one shop may touch, and that it touches its own rows only.
ALTER TABLE "shop" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "shop" TO galla_shop USING (id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
ALTER TABLE "device_session" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "device_session" TO galla_shop USING (shop_id = current_setting('galla.shop')::uuid);
--> statement-breakpoint
ALTER TABLE "kept_answer" ENABLE ROW LEVEL SECURITY;
--> statement-breakpoint
CREATE POLICY "own" ON "kept_answer" TO galla_shop USING (scope = current_setting('galla.shop'));
--> statement-breakpoint
GRANT SELECT, UPDATE ON "shop" TO galla_shop;
--> statement-breakpoint
GRANT SELECT, UPDATE ON "device_session" TO galla_shop;
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON "kept_answer" TO galla_shop;
