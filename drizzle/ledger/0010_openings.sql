CREATE TABLE `customer_opening` (
	`seq` integer PRIMARY KEY NOT NULL,
	`customer_no` integer NOT NULL,
	`reference` text NOT NULL,
	`billed_on` text NOT NULL,
	`due_on` text NOT NULL,
	`amount_paise` integer NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_no`) REFERENCES `customer`(`customer_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `customer_opening_of_customer` ON `customer_opening` (`customer_no`);--> statement-breakpoint
CREATE TABLE `customer_opening_allocation` (
	`entry_seq` integer NOT NULL,
	`line_number` integer NOT NULL,
	`customer_no` integer NOT NULL,
	`opening_seq` integer NOT NULL,
	`amount_paise` integer NOT NULL,
	PRIMARY KEY(`entry_seq`, `line_number`),
	FOREIGN KEY (`entry_seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_no`) REFERENCES `customer`(`customer_no`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opening_seq`) REFERENCES `customer_opening`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `customer_opening_allocation_of_opening` ON `customer_opening_allocation` (`opening_seq`);--> statement-breakpoint
CREATE INDEX `customer_opening_allocation_of_customer` ON `customer_opening_allocation` (`customer_no`);--> statement-breakpoint
CREATE TABLE `customer_opening_balance` (
	`opening_seq` integer PRIMARY KEY NOT NULL,
	`due_paise` integer NOT NULL,
	FOREIGN KEY (`opening_seq`) REFERENCES `customer_opening`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `customer_opening_reversal` (
	`seq` integer PRIMARY KEY NOT NULL,
	`opening_seq` integer NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`opening_seq`) REFERENCES `customer_opening`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `customer_opening_reversal_opening_seq_unique` ON `customer_opening_reversal` (`opening_seq`);
--> statement-breakpoint
-- By hand below: posted rows are final.
CREATE TRIGGER `customer_opening_is_final_update` BEFORE UPDATE ON `customer_opening` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `customer_opening_is_final_delete` BEFORE DELETE ON `customer_opening` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `customer_opening_allocation_is_final_update` BEFORE UPDATE ON `customer_opening_allocation` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `customer_opening_allocation_is_final_delete` BEFORE DELETE ON `customer_opening_allocation` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `customer_opening_reversal_is_final_update` BEFORE UPDATE ON `customer_opening_reversal` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `customer_opening_reversal_is_final_delete` BEFORE DELETE ON `customer_opening_reversal` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
