CREATE TABLE `entry_late` (
	`late_no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`seq` integer NOT NULL,
	`after_seq` integer NOT NULL,
	`reason` text NOT NULL,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `entry_late_seq_unique` ON `entry_late` (`seq`);--> statement-breakpoint
-- By hand: posted rows are final; an entry leaves those aside once its rows are made.
CREATE TRIGGER `entry_late_is_final_update` BEFORE UPDATE ON `entry_late` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `entry_late_is_final_delete` BEFORE DELETE ON `entry_late` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
DROP TRIGGER `entry_aside_is_final_delete`;--> statement-breakpoint
CREATE TRIGGER `entry_aside_is_final_delete` BEFORE DELETE ON `entry_aside`
WHEN NOT EXISTS (SELECT 1 FROM `entry_late` l WHERE l.`seq` = old.`seq`) BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
-- What was kept outside of the chains comes once more, as links of them.
UPDATE `sync_place` SET `cursor` = 0, `after` = NULL WHERE EXISTS (SELECT 1 FROM `kept_entry` WHERE `reason` = 'not_applied');--> statement-breakpoint
DELETE FROM `kept_entry` WHERE `reason` = 'not_applied';
