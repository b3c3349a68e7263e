CREATE TABLE `cash_move` (
	`seq` integer PRIMARY KEY NOT NULL,
	`direction` text NOT NULL,
	`reason` text NOT NULL,
	`amount_paise` integer NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `shift` (
	`seq` integer PRIMARY KEY NOT NULL,
	`float_paise` integer NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `shift_closing` (
	`seq` integer PRIMARY KEY NOT NULL,
	`shift_seq` integer NOT NULL,
	`series` text NOT NULL,
	`financial_year` text NOT NULL,
	`serial` integer NOT NULL,
	`expected_paise` integer NOT NULL,
	`counted_paise` integer NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`shift_seq`) REFERENCES `shift`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `shift_closing_shift_seq_unique` ON `shift_closing` (`shift_seq`);--> statement-breakpoint
CREATE UNIQUE INDEX `shift_closing_by_number` ON `shift_closing` (`series`,`financial_year`,`serial`);--> statement-breakpoint
-- By hand below: what is posted is final.
CREATE TRIGGER `shift_is_final_update` BEFORE UPDATE ON `shift` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `shift_is_final_delete` BEFORE DELETE ON `shift` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `shift_closing_is_final_update` BEFORE UPDATE ON `shift_closing` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `shift_closing_is_final_delete` BEFORE DELETE ON `shift_closing` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `cash_move_is_final_update` BEFORE UPDATE ON `cash_move` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `cash_move_is_final_delete` BEFORE DELETE ON `cash_move` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
