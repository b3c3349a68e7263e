CREATE TABLE `past_sale` (
	`sale_key` integer PRIMARY KEY NOT NULL,
	`import_seq` integer NOT NULL,
	`kind` text NOT NULL,
	`number` text NOT NULL,
	`sold_on` text NOT NULL,
	`sold_minute` integer,
	`currency` text NOT NULL,
	`customer_no` integer,
	`customer_code` text,
	`customer_name` text,
	`customer_phone` text,
	`place` text,
	`line_count` integer NOT NULL,
	`quantity_thousandths` integer NOT NULL,
	`amount_mills` integer NOT NULL,
	`amount_paise` integer,
	FOREIGN KEY (`import_seq`) REFERENCES `import_run`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`customer_no`) REFERENCES `customer`(`customer_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `past_sale_by_number` ON `past_sale` (`number`);--> statement-breakpoint
CREATE INDEX `past_sale_by_day` ON `past_sale` (`sold_on`);--> statement-breakpoint
CREATE INDEX `past_sale_of_customer` ON `past_sale` (`customer_no`) WHERE "past_sale"."customer_no" is not null;--> statement-breakpoint
CREATE TABLE `past_sale_line` (
	`line_key` integer PRIMARY KEY NOT NULL,
	`item_no` integer,
	`code` text NOT NULL,
	`name` text NOT NULL,
	`quantity_thousandths` integer NOT NULL,
	`price_mills` integer NOT NULL,
	`amount_mills` integer NOT NULL,
	FOREIGN KEY (`item_no`) REFERENCES `item`(`item_no`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE INDEX `past_line_of_item` ON `past_sale_line` (`item_no`) WHERE "past_sale_line"."item_no" is not null;
--> statement-breakpoint
-- By hand below: triggers that make posted rows final.
CREATE TRIGGER `past_sale_is_final_update` BEFORE UPDATE ON `past_sale` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `past_sale_is_final_delete` BEFORE DELETE ON `past_sale` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `past_sale_line_is_final_update` BEFORE UPDATE ON `past_sale_line` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `past_sale_line_is_final_delete` BEFORE DELETE ON `past_sale_line` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
