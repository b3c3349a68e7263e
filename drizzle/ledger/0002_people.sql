CREATE TABLE `person` (
	`person_no` integer PRIMARY KEY NOT NULL,
	`id` blob NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`is_active` integer NOT NULL,
	`pin_hash` text NOT NULL,
	`updated_at_ms` integer NOT NULL
) STRICT;
--> statement-breakpoint
CREATE UNIQUE INDEX `person_id_unique` ON `person` (`id`);--> statement-breakpoint
CREATE TABLE `role_rights` (
	`role` text PRIMARY KEY NOT NULL,
	`rights` text NOT NULL
) STRICT;
