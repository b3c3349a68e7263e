CREATE TABLE `approval` (
	`seq` integer PRIMARY KEY NOT NULL,
	`permission` text NOT NULL,
	`approved_by` text NOT NULL,
	`subject` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
ALTER TABLE `invoice` ADD `below_price_paise` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- By hand below: approvals that were given before, and triggers that make posted rows final.
INSERT INTO `approval` SELECT `seq`, json_extract(`body`, '$.permission'), json_extract(`body`, '$.approvedBy'), json_extract(`body`, '$.subject')
FROM `entry` WHERE `kind` = 'approval.given';
--> statement-breakpoint
CREATE TRIGGER `approval_is_final_update` BEFORE UPDATE ON `approval` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `approval_is_final_delete` BEFORE DELETE ON `approval` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
