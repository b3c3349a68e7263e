CREATE TABLE `listing` (
	`seq` integer PRIMARY KEY NOT NULL,
	`invoice_seq` integer NOT NULL,
	`pricing` text NOT NULL,
	`face_paise` integer NOT NULL,
	`quote` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invoice_seq`) REFERENCES `invoice`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `listing_of_invoice` ON `listing` (`invoice_seq`);--> statement-breakpoint
CREATE TABLE `listing_step` (
	`seq` integer PRIMARY KEY NOT NULL,
	`listing_seq` integer NOT NULL,
	`step` integer NOT NULL,
	`state` text NOT NULL,
	`reason` text NOT NULL,
	`face_paise` integer NOT NULL,
	`advance_paise` integer NOT NULL,
	`target_paise` integer NOT NULL,
	`funded_paise` integer NOT NULL,
	`settled_paise` integer NOT NULL,
	`fee_paise` integer NOT NULL,
	`fee_gst_paise` integer NOT NULL,
	`received_paise` integer NOT NULL,
	`reserve_paid_paise` integer NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listing_seq`) REFERENCES `listing`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `listing_step_of_listing` ON `listing_step` (`listing_seq`,`step`);--> statement-breakpoint
CREATE TABLE `listing_withdrawal` (
	`seq` integer PRIMARY KEY NOT NULL,
	`listing_seq` integer NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`listing_seq`) REFERENCES `listing`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `listing_withdrawal_of_listing` ON `listing_withdrawal` (`listing_seq`);
--> statement-breakpoint
-- By hand below: posted rows are final.
CREATE TRIGGER `listing_is_final_update` BEFORE UPDATE ON `listing` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `listing_is_final_delete` BEFORE DELETE ON `listing` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `listing_withdrawal_is_final_update` BEFORE UPDATE ON `listing_withdrawal` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `listing_withdrawal_is_final_delete` BEFORE DELETE ON `listing_withdrawal` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `listing_step_is_final_update` BEFORE UPDATE ON `listing_step` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `listing_step_is_final_delete` BEFORE DELETE ON `listing_step` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
