CREATE TABLE `goods_return` (
	`seq` integer PRIMARY KEY NOT NULL,
	`series` text NOT NULL,
	`financial_year` text NOT NULL,
	`serial` integer NOT NULL,
	`receipt_seq` integer,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`receipt_seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `goods_return_by_number` ON `goods_return` (`series`,`financial_year`,`serial`);--> statement-breakpoint
CREATE INDEX `goods_return_of_receipt` ON `goods_return` (`receipt_seq`) WHERE "goods_return"."receipt_seq" is not null;--> statement-breakpoint
-- By hand below: triggers that make posted rows final.
CREATE TRIGGER `goods_return_is_final_update` BEFORE UPDATE ON `goods_return` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `goods_return_is_final_delete` BEFORE DELETE ON `goods_return` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
