CREATE TABLE `counter_move` (
	`counter_no` integer PRIMARY KEY NOT NULL,
	`branch_id` blob NOT NULL
) STRICT;
--> statement-breakpoint
ALTER TABLE `branch` ADD `address` text;--> statement-breakpoint
ALTER TABLE `branch` ADD `phone` text;--> statement-breakpoint
-- A counter that introduces itself names a branch that nobody has named; whoever saves the branch then has seen that.
DELETE FROM `field_stamp` WHERE `record` IN (SELECT `id` FROM `branch`);
