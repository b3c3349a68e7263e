CREATE TABLE `new_stock_count_line` (
	`count_id` blob NOT NULL,
	`item_id` blob NOT NULL,
	`batch_code` text NOT NULL,
	`expires_on` text NOT NULL,
	`mrp_paise` integer NOT NULL,
	`counted_thousandths` integer NOT NULL,
	`expected_thousandths` integer NOT NULL,
	`counted_at_ms` integer NOT NULL,
	PRIMARY KEY(`count_id`, `item_id`, `batch_code`, `expires_on`, `mrp_paise`)
) STRICT;
--> statement-breakpoint
-- By hand: what was counted of an item with batches named none, and is counted again by batch.
INSERT INTO `new_stock_count_line`
SELECT l.`count_id`, l.`item_id`, '', '', -1, l.`counted_thousandths`, l.`expected_thousandths`, l.`counted_at_ms`
FROM `stock_count_line` l
WHERE NOT EXISTS (SELECT 1 FROM `item` i WHERE i.`id` = l.`item_id` AND i.`tracks_batches` = 1);
--> statement-breakpoint
DROP TABLE `stock_count_line`;
--> statement-breakpoint
ALTER TABLE `new_stock_count_line` RENAME TO `stock_count_line`;
