CREATE TABLE `dealer` (
	`dealer_no` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`name` text NOT NULL,
	`contact_person` text NOT NULL,
	`phone` text,
	`email` text NOT NULL,
	`address` text NOT NULL,
	`gstin` text,
	`state_code` text,
	`payment_days` integer NOT NULL,
	`note` text NOT NULL,
	`is_active` integer NOT NULL,
	`updated_at_ms` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `dealer_id_unique` ON `dealer` (`id`);--> statement-breakpoint
CREATE TABLE `dealer_account` (
	`seq` integer PRIMARY KEY NOT NULL,
	`dealer_no` integer NOT NULL,
	`order_seq` integer,
	`kind` text NOT NULL,
	`reference` text NOT NULL,
	`happened_on` text NOT NULL,
	`due_on` text,
	`tender` text,
	`amount_paise` integer NOT NULL,
	`tax_paise` integer NOT NULL,
	`reverses_seq` integer,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dealer_no`) REFERENCES `dealer`(`dealer_no`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`order_seq`) REFERENCES `dealer_order`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`reverses_seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `dealer_account_by_dealer` ON `dealer_account` (`dealer_no`);--> statement-breakpoint
CREATE INDEX `dealer_account_by_order` ON `dealer_account` (`order_seq`) WHERE "dealer_account"."order_seq" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `dealer_account_reversed` ON `dealer_account` (`reverses_seq`) WHERE "dealer_account"."reverses_seq" is not null;--> statement-breakpoint
CREATE TABLE `dealer_figures` (
	`dealer_no` integer PRIMARY KEY NOT NULL,
	`payable_paise` integer NOT NULL,
	`pending_order_count` integer NOT NULL,
	`last_order_at_ms` integer,
	FOREIGN KEY (`dealer_no`) REFERENCES `dealer`(`dealer_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `dealer_item` (
	`dealer_no` integer NOT NULL,
	`item_no` integer NOT NULL,
	`code` text NOT NULL,
	`price_paise` integer,
	`pack_thousandths` integer,
	`is_active` integer NOT NULL,
	PRIMARY KEY(`dealer_no`, `item_no`),
	FOREIGN KEY (`dealer_no`) REFERENCES `dealer`(`dealer_no`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_no`) REFERENCES `item`(`item_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `dealer_item_by_item` ON `dealer_item` (`item_no`);--> statement-breakpoint
CREATE TABLE `dealer_order` (
	`seq` integer PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`financial_year` text NOT NULL,
	`serial` integer NOT NULL,
	`dealer_no` integer NOT NULL,
	`ordered_at_ms` integer NOT NULL,
	`wanted_on` text,
	`is_urgent` integer NOT NULL,
	`line_count` integer NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`dealer_no`) REFERENCES `dealer`(`dealer_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `dealer_order_by_number` ON `dealer_order` (`series`,`financial_year`,`serial`);--> statement-breakpoint
CREATE INDEX `dealer_order_by_dealer` ON `dealer_order` (`dealer_no`);--> statement-breakpoint
CREATE TABLE `dealer_order_line` (
	`line_key` integer PRIMARY KEY NOT NULL,
	`item_no` integer NOT NULL,
	`quantity_thousandths` integer NOT NULL,
	FOREIGN KEY (`item_no`) REFERENCES `item`(`item_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `dealer_order_state` (
	`order_seq` integer PRIMARY KEY NOT NULL,
	`status` text NOT NULL,
	`settled_at_ms` integer,
	`billed_paise` integer NOT NULL,
	`paid_paise` integer NOT NULL,
	`due_on` text,
	FOREIGN KEY (`order_seq`) REFERENCES `dealer_order`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `dealer_order_pending` ON `dealer_order_state` (`order_seq`) WHERE "dealer_order_state"."status" = 'pending';--> statement-breakpoint
-- By hand below: triggers that make posted rows final.
CREATE TRIGGER `dealer_order_is_final_update` BEFORE UPDATE ON `dealer_order` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `dealer_order_is_final_delete` BEFORE DELETE ON `dealer_order` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `dealer_order_line_is_final_update` BEFORE UPDATE ON `dealer_order_line` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `dealer_order_line_is_final_delete` BEFORE DELETE ON `dealer_order_line` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `dealer_account_is_final_update` BEFORE UPDATE ON `dealer_account` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `dealer_account_is_final_delete` BEFORE DELETE ON `dealer_account` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
