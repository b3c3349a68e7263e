CREATE TABLE `field_stamp` (
	`record` blob NOT NULL,
	`field` text NOT NULL,
	`stamp` integer NOT NULL,
	`entry_id` blob NOT NULL,
	PRIMARY KEY(`record`, `field`)
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
CREATE TABLE `entry_aside` (
	`seq` integer PRIMARY KEY NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `item_group_save` (
	`item_no` integer NOT NULL,
	`entry_seq` integer NOT NULL,
	`stamp` integer NOT NULL,
	`group_no` integer NOT NULL,
	PRIMARY KEY(`item_no`, `entry_seq`),
	FOREIGN KEY (`item_no`) REFERENCES `item`(`item_no`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
-- By hand: the groups that items were put into, of those that were put into one again.
INSERT OR REPLACE INTO `item_group_save` (`item_no`, `entry_seq`, `stamp`, `group_no`)
SELECT i.item_no, s.seq, coalesce(s.stamp, s.at_ms * 1000), coalesce(g.group_no, 0)
FROM (
  SELECT e.seq, e.at_ms, e.body ->> '$.stamp' AS stamp, s.key AS place, s.value ->> '$.id' AS id, s.value ->> '$.fields.groupId' AS group_id,
    json_type(s.value, '$.fields.groupId') AS type,
    row_number() OVER (PARTITION BY s.value ->> '$.id' ORDER BY e.seq, s.key) AS nth
  FROM entry e, json_each(e.body, '$.items') s WHERE e.kind = 'items.saved'
) s
JOIN item i ON i.id = unhex(replace(s.id, '-', ''))
LEFT JOIN item_group g ON g.id = unhex(replace(s.group_id, '-', ''))
WHERE s.nth > 1 AND s.type IS NOT NULL
ORDER BY s.seq, s.place;
--> statement-breakpoint
INSERT INTO `item_group_save` (`item_no`, `entry_seq`, `stamp`, `group_no`)
SELECT i.item_no, 0, 0, coalesce(g.group_no, 0)
FROM (
  SELECT s.value ->> '$.id' AS id, s.value ->> '$.fields.groupId' AS group_id,
    row_number() OVER (PARTITION BY s.value ->> '$.id' ORDER BY e.seq, s.key) AS nth
  FROM entry e, json_each(e.body, '$.items') s WHERE e.kind = 'items.saved'
) s
JOIN item i ON i.id = unhex(replace(s.id, '-', ''))
LEFT JOIN item_group g ON g.id = unhex(replace(s.group_id, '-', ''))
WHERE s.nth = 1 AND i.item_no IN (SELECT item_no FROM item_group_save);
--> statement-breakpoint
DROP TABLE `item_former_group`;--> statement-breakpoint
CREATE TABLE `shop_now` (
	`id` integer PRIMARY KEY NOT NULL,
	`fields` text NOT NULL
) STRICT;
--> statement-breakpoint
INSERT INTO `shop_now` SELECT 1, `fields` FROM `shop` ORDER BY `version` DESC LIMIT 1;--> statement-breakpoint
CREATE TABLE `new_shop` (
	`counter_no` integer NOT NULL,
	`version` integer NOT NULL,
	`entry_seq` integer NOT NULL,
	`fields` text NOT NULL,
	PRIMARY KEY(`counter_no`, `version`)
) STRICT;
--> statement-breakpoint
INSERT INTO `new_shop` SELECT e.counter_no, s.version, s.entry_seq, s.fields FROM `shop` s JOIN `entry` e ON e.seq = s.entry_seq;--> statement-breakpoint
DROP TABLE `shop`;--> statement-breakpoint
ALTER TABLE `new_shop` RENAME TO `shop`;--> statement-breakpoint
-- What another counter, or a copy of this one, has numbered is told, never refused.
DROP INDEX `credit_note_by_number`;--> statement-breakpoint
CREATE INDEX `credit_note_by_number` ON `credit_note` (`series`,`financial_year`,`serial`);--> statement-breakpoint
DROP INDEX `dealer_order_by_number`;--> statement-breakpoint
CREATE INDEX `dealer_order_by_number` ON `dealer_order` (`series`,`financial_year`,`serial`);--> statement-breakpoint
DROP INDEX `goods_return_by_number`;--> statement-breakpoint
CREATE INDEX `goods_return_by_number` ON `goods_return` (`series`,`financial_year`,`serial`);--> statement-breakpoint
DROP INDEX `invoice_by_number`;--> statement-breakpoint
CREATE INDEX `invoice_by_number` ON `invoice` (`series`,`financial_year`,`serial`);--> statement-breakpoint
DROP INDEX `payment_by_receipt`;--> statement-breakpoint
CREATE INDEX `payment_by_receipt` ON `payment` (`receipt_number`) WHERE "payment"."receipt_number" is not null;--> statement-breakpoint
DROP INDEX `shift_closing_by_number`;--> statement-breakpoint
CREATE INDEX `shift_closing_by_number` ON `shift_closing` (`series`,`financial_year`,`serial`);--> statement-breakpoint
CREATE TABLE `new_skipped_number` (
	`series` text NOT NULL,
	`financial_year` text NOT NULL,
	`from_serial` integer NOT NULL,
	`to_serial` integer NOT NULL,
	`entry_seq` integer NOT NULL,
	PRIMARY KEY(`series`, `financial_year`, `from_serial`, `entry_seq`),
	FOREIGN KEY (`entry_seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT, WITHOUT ROWID;
--> statement-breakpoint
INSERT INTO `new_skipped_number` SELECT `series`, `financial_year`, `from_serial`, `to_serial`, `entry_seq` FROM `skipped_number`;--> statement-breakpoint
DROP TABLE `skipped_number`;--> statement-breakpoint
ALTER TABLE `new_skipped_number` RENAME TO `skipped_number`;--> statement-breakpoint
-- Who bought last, when: what settled a bill counts by the time of its last money, also where a credit note did the rest.
UPDATE `customer_figures` SET `last_purchase_at_ms` = NULL WHERE `last_purchase_at_ms` IS NOT NULL;
--> statement-breakpoint
UPDATE `customer_figures` SET `last_purchase_at_ms` = bought.at FROM (
  SELECT customer_no, max(at) AS at FROM (
    SELECT v.customer_no, v.issued_at_ms AS at FROM invoice v WHERE v.paid_at_issue_paise >= v.total_paise
    UNION ALL SELECT v.customer_no, p.received_at_ms FROM payment p JOIN invoice v ON v.seq = p.invoice_seq
      LEFT JOIN invoice_balance b ON b.invoice_seq = v.seq WHERE coalesce(b.due_paise, 0) <= 0
    UNION ALL SELECT v.customer_no, e.at_ms FROM allocation a JOIN entry e ON e.seq = a.entry_seq JOIN invoice v ON v.seq = a.invoice_seq
      LEFT JOIN invoice_balance b ON b.invoice_seq = v.seq WHERE coalesce(b.due_paise, 0) <= 0
  ) WHERE customer_no IS NOT NULL GROUP BY customer_no
) bought WHERE bought.customer_no = `customer_figures`.customer_no;
--> statement-breakpoint
-- Final rows, but for those of an entry kept aside.
CREATE TRIGGER `shop_is_final_update` BEFORE UPDATE ON `shop` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `shop_is_final_delete` BEFORE DELETE ON `shop` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `skipped_number_is_final_update` BEFORE UPDATE ON `skipped_number` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `skipped_number_is_final_delete` BEFORE DELETE ON `skipped_number` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `entry_aside_is_final_update` BEFORE UPDATE ON `entry_aside` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `entry_aside_is_final_delete` BEFORE DELETE ON `entry_aside` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
DROP TRIGGER `stock_movement_is_final_delete`;--> statement-breakpoint
CREATE TRIGGER `stock_movement_is_final_delete` BEFORE DELETE ON `stock_movement`
WHEN NOT EXISTS (SELECT 1 FROM `entry_aside` a WHERE a.`seq` = old.`entry_seq`) BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
DROP TRIGGER `dealer_account_is_final_delete`;--> statement-breakpoint
CREATE TRIGGER `dealer_account_is_final_delete` BEFORE DELETE ON `dealer_account`
WHEN NOT EXISTS (SELECT 1 FROM `entry_aside` a WHERE a.`seq` = old.`seq`) BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
DROP TRIGGER `invoice_void_is_final_delete`;--> statement-breakpoint
CREATE TRIGGER `invoice_void_is_final_delete` BEFORE DELETE ON `invoice_void`
WHEN NOT EXISTS (SELECT 1 FROM `entry_aside` a WHERE a.`seq` = old.`seq`) BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
DROP TRIGGER `customer_opening_reversal_is_final_delete`;--> statement-breakpoint
CREATE TRIGGER `customer_opening_reversal_is_final_delete` BEFORE DELETE ON `customer_opening_reversal`
WHEN NOT EXISTS (SELECT 1 FROM `entry_aside` a WHERE a.`seq` = old.`seq`) BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
