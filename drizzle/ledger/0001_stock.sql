CREATE TABLE `stock_count` (
	`id` blob PRIMARY KEY NOT NULL,
	`started_at_ms` integer NOT NULL,
	`scope` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `stock_count_line` (
	`count_id` blob NOT NULL,
	`item_id` blob NOT NULL,
	`counted_thousandths` integer NOT NULL,
	`expected_thousandths` integer NOT NULL,
	`counted_at_ms` integer NOT NULL,
	PRIMARY KEY(`count_id`, `item_id`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `batch` (
	`batch_no` integer PRIMARY KEY NOT NULL,
	`item_no` integer NOT NULL,
	`code` text NOT NULL,
	`expires_on` text,
	`mrp_paise` integer,
	`on_hand_thousandths` integer NOT NULL,
	FOREIGN KEY (`item_no`) REFERENCES `item`(`item_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `batch_of_item` ON `batch` (`item_no`,`code`);--> statement-breakpoint
CREATE INDEX `batch_on_hand` ON `batch` (`expires_on`) WHERE "batch"."on_hand_thousandths" > 0;--> statement-breakpoint
ALTER TABLE `item` ADD `description` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `item` ADD `tracks_batches` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX `item_watched` ON `item` (`low_stock_thousandths`) WHERE "item"."low_stock_thousandths" is not null;--> statement-breakpoint
ALTER TABLE `stock_movement` ADD `unit_cost_paise` integer;--> statement-breakpoint
ALTER TABLE `stock_movement` ADD `batch_no` integer REFERENCES batch(batch_no);--> statement-breakpoint
-- By hand: what a batch is called is final, what it holds is not.
CREATE TRIGGER `batch_is_final_update` BEFORE UPDATE OF `batch_no`, `item_no`, `code`, `expires_on`, `mrp_paise` ON `batch` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `batch_is_final_delete` BEFORE DELETE ON `batch` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
