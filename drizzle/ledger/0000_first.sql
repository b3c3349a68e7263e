CREATE TABLE `customer` (
	`customer_no` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`name` text NOT NULL,
	`phone` text,
	`gstin` text,
	`address` text NOT NULL,
	`state_code` text,
	`is_sez` integer NOT NULL,
	`email` text NOT NULL,
	`is_active` integer NOT NULL,
	`updated_at_ms` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `customer_id_unique` ON `customer` (`id`);--> statement-breakpoint
CREATE INDEX `customer_by_phone` ON `customer` (`phone`);--> statement-breakpoint
CREATE INDEX `customer_by_name` ON `customer` ("name" collate nocase);--> statement-breakpoint
CREATE TABLE `customer_figures` (
	`customer_no` integer PRIMARY KEY NOT NULL,
	`due_paise` integer NOT NULL,
	`invoice_count` integer NOT NULL,
	`last_purchase_at_ms` integer,
	FOREIGN KEY (`customer_no`) REFERENCES `customer`(`customer_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `customer_by_last_purchase` ON `customer_figures` (`last_purchase_at_ms`);--> statement-breakpoint
CREATE TABLE `entry` (
	`seq` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`counter_no` integer NOT NULL,
	`number` integer NOT NULL,
	`kind` text NOT NULL,
	`at_ms` integer NOT NULL,
	`by` text NOT NULL,
	`body` text NOT NULL,
	`content_hash` blob NOT NULL,
	`hash` blob NOT NULL,
	FOREIGN KEY (`counter_no`) REFERENCES `counter`(`counter_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `entry_id_unique` ON `entry` (`id`);--> statement-breakpoint
CREATE UNIQUE INDEX `entry_by_number` ON `entry` (`counter_no`,`number`);--> statement-breakpoint
CREATE TABLE `invoice` (
	`seq` integer PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`financial_year` text NOT NULL,
	`serial` integer NOT NULL,
	`document_type` text NOT NULL,
	`shop_version` integer NOT NULL,
	`issued_at_ms` integer NOT NULL,
	`issued_on` text NOT NULL,
	`due_on` text NOT NULL,
	`customer_no` integer,
	`buyer_gstin` text,
	`place_of_supply` text NOT NULL,
	`supply_type` text NOT NULL,
	`line_count` integer NOT NULL,
	`discount_paise` integer NOT NULL,
	`taxable_paise` integer NOT NULL,
	`cgst_paise` integer NOT NULL,
	`sgst_paise` integer NOT NULL,
	`igst_paise` integer NOT NULL,
	`round_off_paise` integer NOT NULL,
	`total_paise` integer NOT NULL,
	`paid_at_issue_paise` integer NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_no`) REFERENCES `customer`(`customer_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invoice_by_number` ON `invoice` (`series`,`financial_year`,`serial`);--> statement-breakpoint
CREATE INDEX `invoice_by_day` ON `invoice` (`issued_on`);--> statement-breakpoint
CREATE INDEX `invoice_by_customer` ON `invoice` (`customer_no`) WHERE "invoice"."customer_no" is not null;--> statement-breakpoint
CREATE TABLE `invoice_balance` (
	`invoice_seq` integer PRIMARY KEY NOT NULL,
	`paid_paise` integer NOT NULL,
	`due_paise` integer NOT NULL,
	FOREIGN KEY (`invoice_seq`) REFERENCES `invoice`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `invoice_due` ON `invoice_balance` (`due_paise`) WHERE "invoice_balance"."due_paise" > 0;--> statement-breakpoint
CREATE TABLE `invoice_line` (
	`line_key` integer PRIMARY KEY NOT NULL,
	`invoice_seq` integer NOT NULL,
	`item_no` integer NOT NULL,
	`hsn` text,
	`uqc` text NOT NULL,
	`quantity_thousandths` integer NOT NULL,
	`tax_rate_bps` integer NOT NULL,
	`taxable_paise` integer NOT NULL,
	`cgst_paise` integer NOT NULL,
	`sgst_paise` integer NOT NULL,
	`igst_paise` integer NOT NULL,
	`total_paise` integer NOT NULL,
	FOREIGN KEY (`invoice_seq`) REFERENCES `invoice`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_no`) REFERENCES `item`(`item_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `payment` (
	`payment_key` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`invoice_seq` integer NOT NULL,
	`customer_no` integer,
	`tender` text NOT NULL,
	`amount_paise` integer NOT NULL,
	`given_paise` integer NOT NULL,
	`change_paise` integer NOT NULL,
	`note` text NOT NULL,
	`receipt_serial` integer,
	`receipt_number` text,
	`received_at_ms` integer NOT NULL,
	`received_by` text NOT NULL,
	FOREIGN KEY (`invoice_seq`) REFERENCES `invoice`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_no`) REFERENCES `customer`(`customer_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `payment_after_sale` ON `payment` (`invoice_seq`) WHERE "payment"."receipt_number" is not null;--> statement-breakpoint
CREATE UNIQUE INDEX `payment_by_receipt` ON `payment` (`receipt_number`) WHERE "payment"."receipt_number" is not null;--> statement-breakpoint
CREATE TABLE `item` (
	`item_no` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`code` text,
	`name` text NOT NULL,
	`name_hi` text,
	`name_ta` text,
	`barcodes` text NOT NULL,
	`group_no` integer,
	`hsn` text,
	`tax_rates` text NOT NULL,
	`price_paise` integer NOT NULL,
	`price_mode` text NOT NULL,
	`mrp_paise` integer,
	`cost_paise` integer,
	`unit` text NOT NULL,
	`uqc` text NOT NULL,
	`decimals` integer NOT NULL,
	`low_stock_thousandths` integer,
	`is_active` integer NOT NULL,
	`updated_at_ms` integer NOT NULL,
	FOREIGN KEY (`group_no`) REFERENCES `item_group`(`group_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `item_id_unique` ON `item` (`id`);--> statement-breakpoint
CREATE INDEX `item_by_name` ON `item` ("name" collate nocase);--> statement-breakpoint
CREATE TABLE `item_code` (
	`code` text NOT NULL,
	`item_no` integer NOT NULL,
	`is_barcode` integer NOT NULL,
	PRIMARY KEY(`code`, `item_no`),
	FOREIGN KEY (`item_no`) REFERENCES `item`(`item_no`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `item_figures` (
	`item_no` integer PRIMARY KEY NOT NULL,
	`on_hand_thousandths` integer NOT NULL,
	`times_sold` integer NOT NULL,
	`search_score` integer NOT NULL,
	FOREIGN KEY (`item_no`) REFERENCES `item`(`item_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `item_group` (
	`group_no` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`name` text NOT NULL,
	`hsn` text,
	`tax_rates` text NOT NULL,
	`is_active` integer NOT NULL,
	`updated_at_ms` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `item_group_id_unique` ON `item_group` (`id`);--> statement-breakpoint
CREATE TABLE `skipped_number` (
	`series` text NOT NULL,
	`financial_year` text NOT NULL,
	`from_serial` integer NOT NULL,
	`to_serial` integer NOT NULL,
	`entry_seq` integer NOT NULL,
	PRIMARY KEY(`series`, `financial_year`, `from_serial`),
	FOREIGN KEY (`entry_seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `stock_movement` (
	`item_no` integer NOT NULL,
	`entry_seq` integer NOT NULL,
	`line_number` integer NOT NULL,
	`delta_thousandths` integer NOT NULL,
	`cause` text NOT NULL,
	PRIMARY KEY(`item_no`, `entry_seq`, `line_number`),
	FOREIGN KEY (`item_no`) REFERENCES `item`(`item_no`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`entry_seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `cart` (
	`id` blob PRIMARY KEY NOT NULL,
	`revision` integer NOT NULL,
	`held_at_ms` integer,
	`updated_at_ms` integer NOT NULL,
	`body` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `import_mapping` (
	`header` text PRIMARY KEY NOT NULL,
	`mapping` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `local_setting` (
	`name` text PRIMARY KEY NOT NULL,
	`value` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `print_job` (
	`id` blob PRIMARY KEY NOT NULL,
	`created_at_ms` integer NOT NULL,
	`state` text NOT NULL,
	`body` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `branch` (
	`id` blob PRIMARY KEY NOT NULL,
	`name` text NOT NULL
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `counter` (
	`counter_no` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`code` text NOT NULL,
	`branch_id` blob NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `counter_id_unique` ON `counter` (`id`);--> statement-breakpoint
CREATE TABLE `shop` (
	`version` integer PRIMARY KEY NOT NULL,
	`entry_seq` integer NOT NULL,
	`fields` text NOT NULL
) STRICT;--> statement-breakpoint
-- By hand below: search, and triggers that make posted rows final.
CREATE VIRTUAL TABLE `item_search` USING fts5(words, content='', contentless_delete=1, prefix='1 2 3 4', tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");
--> statement-breakpoint
INSERT INTO `item_search`(`item_search`, `rank`) VALUES ('automerge', 0);
--> statement-breakpoint
CREATE VIRTUAL TABLE `customer_search` USING fts5(words, content='', contentless_delete=1, prefix='1 2 3', tokenize="unicode61 remove_diacritics 2 categories 'L* N* Co Mn Mc'");
--> statement-breakpoint
CREATE TRIGGER `entry_is_final_update` BEFORE UPDATE ON `entry` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `entry_is_final_delete` BEFORE DELETE ON `entry` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `shop_is_final_update` BEFORE UPDATE ON `shop` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `shop_is_final_delete` BEFORE DELETE ON `shop` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `invoice_is_final_update` BEFORE UPDATE ON `invoice` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `invoice_is_final_delete` BEFORE DELETE ON `invoice` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `invoice_line_is_final_update` BEFORE UPDATE ON `invoice_line` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `invoice_line_is_final_delete` BEFORE DELETE ON `invoice_line` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_is_final_update` BEFORE UPDATE ON `payment` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_is_final_delete` BEFORE DELETE ON `payment` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `stock_movement_is_final_update` BEFORE UPDATE ON `stock_movement` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `stock_movement_is_final_delete` BEFORE DELETE ON `stock_movement` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `counter_is_final_update` BEFORE UPDATE ON `counter` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `counter_is_final_delete` BEFORE DELETE ON `counter` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `skipped_number_is_final_update` BEFORE UPDATE ON `skipped_number` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `skipped_number_is_final_delete` BEFORE DELETE ON `skipped_number` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;