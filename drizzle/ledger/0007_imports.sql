CREATE TABLE `import_run` (
	`seq` integer PRIMARY KEY NOT NULL,
	`kind` text NOT NULL,
	`file_name` text NOT NULL,
	`file_sha256` text NOT NULL,
	`row_count` integer NOT NULL,
	`finished_seq` integer,
	`counts` text,
	`undone_seq` integer,
	`undo_counts` text,
	FOREIGN KEY (`seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`finished_seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`undone_seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
CREATE TABLE `taken_back` (
	`record_id` blob PRIMARY KEY NOT NULL,
	`entry_seq` integer NOT NULL,
	FOREIGN KEY (`entry_seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;

--> statement-breakpoint
-- By hand below: a mapping is remembered under what is in the file and its header.
UPDATE `import_mapping` SET `header` = 'items' || char(30) || `header`, `mapping` = json_set(`mapping`, '$.kind', 'items');
