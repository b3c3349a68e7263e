CREATE TABLE `kept_entry` (
	`kept_no` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`id` blob NOT NULL,
	`counter_id` blob NOT NULL,
	`number` integer NOT NULL,
	`reason` text NOT NULL,
	`code` text NOT NULL,
	`kept_at_ms` integer NOT NULL,
	`content` text
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `kept_entry_id_unique` ON `kept_entry` (`id`);--> statement-breakpoint
CREATE TABLE `sync_place` (
	`id` integer PRIMARY KEY NOT NULL,
	`shop_id` blob NOT NULL,
	`cursor` integer NOT NULL,
	`after` blob,
	`acknowledged` integer NOT NULL,
	`exchanged_at_ms` integer
) STRICT;
