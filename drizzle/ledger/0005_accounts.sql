CREATE TABLE `allocation` (
	`entry_seq` integer NOT NULL,
	`line_number` integer NOT NULL,
	`customer_no` integer NOT NULL,
	`invoice_seq` integer NOT NULL,
	`amount_paise` integer NOT NULL,
	PRIMARY KEY(`entry_seq`, `line_number`),
	FOREIGN KEY (`entry_seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_no`) REFERENCES `customer`(`customer_no`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invoice_seq`) REFERENCES `invoice`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `allocation_of_invoice` ON `allocation` (`invoice_seq`);--> statement-breakpoint
CREATE INDEX `allocation_of_customer` ON `allocation` (`customer_no`);--> statement-breakpoint
CREATE TABLE `credit_note` (
	`seq` integer PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`financial_year` text NOT NULL,
	`serial` integer NOT NULL,
	`document_type` text NOT NULL,
	`invoice_seq` integer,
	`customer_no` integer,
	`reason` text NOT NULL,
	`issued_at_ms` integer NOT NULL,
	`issued_on` text NOT NULL,
	`line_count` integer NOT NULL,
	`taxable_paise` integer NOT NULL,
	`cgst_paise` integer NOT NULL,
	`sgst_paise` integer NOT NULL,
	`igst_paise` integer NOT NULL,
	`round_off_paise` integer NOT NULL,
	`total_paise` integer NOT NULL,
	`against_due_paise` integer NOT NULL,
	`to_account_paise` integer NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invoice_seq`) REFERENCES `invoice`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_no`) REFERENCES `customer`(`customer_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `credit_note_by_number` ON `credit_note` (`series`,`financial_year`,`serial`);--> statement-breakpoint
CREATE INDEX `credit_note_by_day` ON `credit_note` (`issued_on`);--> statement-breakpoint
CREATE INDEX `credit_note_of_invoice` ON `credit_note` (`invoice_seq`) WHERE "credit_note"."invoice_seq" is not null;--> statement-breakpoint
CREATE INDEX `credit_note_of_customer` ON `credit_note` (`customer_no`) WHERE "credit_note"."customer_no" is not null;--> statement-breakpoint
CREATE TABLE `credit_note_line` (
	`line_key` integer PRIMARY KEY NOT NULL,
	`credit_note_seq` integer NOT NULL,
	`invoice_line_number` integer,
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
	`is_restocked` integer NOT NULL,
	FOREIGN KEY (`credit_note_seq`) REFERENCES `credit_note`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`item_no`) REFERENCES `item`(`item_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `invoice_void` (
	`seq` integer PRIMARY KEY NOT NULL,
	`invoice_seq` integer NOT NULL,
	`due_paise` integer NOT NULL,
	`voided_at_ms` integer NOT NULL,
	`voided_on` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`invoice_seq`) REFERENCES `invoice`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `invoice_void_invoice_seq_unique` ON `invoice_void` (`invoice_seq`);--> statement-breakpoint
CREATE TABLE `refund` (
	`refund_key` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`customer_no` integer,
	`is_from_credit` integer NOT NULL,
	`tender` text NOT NULL,
	`amount_paise` integer NOT NULL,
	`note` text NOT NULL,
	`refunded_at_ms` integer NOT NULL,
	FOREIGN KEY (`customer_no`) REFERENCES `customer`(`customer_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `refund_of_customer` ON `refund` (`customer_no`) WHERE "refund"."customer_no" is not null;--> statement-breakpoint
CREATE TABLE `__new_payment` (
	`payment_key` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`invoice_seq` integer,
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
INSERT INTO `__new_payment`("payment_key", "id", "invoice_seq", "customer_no", "tender", "amount_paise", "given_paise", "change_paise", "note", "receipt_serial", "receipt_number", "received_at_ms", "received_by") SELECT "payment_key", "id", "invoice_seq", "customer_no", "tender", "amount_paise", "given_paise", "change_paise", "note", "receipt_serial", "receipt_number", "received_at_ms", "received_by" FROM `payment`;--> statement-breakpoint
DROP TABLE `payment`;--> statement-breakpoint
ALTER TABLE `__new_payment` RENAME TO `payment`;--> statement-breakpoint
CREATE INDEX `payment_after_sale` ON `payment` (`invoice_seq`) WHERE "payment"."receipt_number" is not null;--> statement-breakpoint
CREATE INDEX `payment_on_account` ON `payment` (`customer_no`) WHERE "payment"."invoice_seq" is null;--> statement-breakpoint
CREATE UNIQUE INDEX `payment_by_receipt` ON `payment` (`receipt_number`) WHERE "payment"."receipt_number" is not null;--> statement-breakpoint
ALTER TABLE `customer` ADD `credit_limit_paise` integer;--> statement-breakpoint
ALTER TABLE `customer` ADD `note` text DEFAULT '' NOT NULL;--> statement-breakpoint
ALTER TABLE `customer` ADD `first_seen_at_ms` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `customer_figures` ADD `credit_paise` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `invoice_balance` ADD `credited_paise` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
-- By hand below: since when customers are known, and triggers that make posted rows final (a table made anew has lost its own).
UPDATE `customer` SET `first_seen_at_ms` = known.at_ms FROM (
  SELECT unhex(replace(json_extract(`body`, '$.id'), '-', '')) AS id, min(`at_ms`) AS at_ms
  FROM `entry` WHERE `kind` = 'customer.saved' GROUP BY 1
) AS known WHERE known.id = `customer`.`id`;
--> statement-breakpoint
CREATE TRIGGER `payment_is_final_update` BEFORE UPDATE ON `payment` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `payment_is_final_delete` BEFORE DELETE ON `payment` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `allocation_is_final_update` BEFORE UPDATE ON `allocation` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `allocation_is_final_delete` BEFORE DELETE ON `allocation` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_note_is_final_update` BEFORE UPDATE ON `credit_note` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_note_is_final_delete` BEFORE DELETE ON `credit_note` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_note_line_is_final_update` BEFORE UPDATE ON `credit_note_line` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `credit_note_line_is_final_delete` BEFORE DELETE ON `credit_note_line` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `invoice_void_is_final_update` BEFORE UPDATE ON `invoice_void` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `invoice_void_is_final_delete` BEFORE DELETE ON `invoice_void` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `refund_is_final_update` BEFORE UPDATE ON `refund` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `refund_is_final_delete` BEFORE DELETE ON `refund` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
