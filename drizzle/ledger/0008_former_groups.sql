CREATE TABLE `item_former_group` (
	`item_no` integer NOT NULL,
	`until_seq` integer NOT NULL,
	`group_no` integer NOT NULL,
	PRIMARY KEY(`item_no`, `until_seq`),
	FOREIGN KEY (`item_no`) REFERENCES `item`(`item_no`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`until_seq`) REFERENCES `entry`(`seq`) ON UPDATE no action ON DELETE no action
) STRICT;
--> statement-breakpoint
-- By hand below: triggers that make posted rows final, and the groups that items were in before.
CREATE TRIGGER `item_former_group_is_final_update` BEFORE UPDATE ON `item_former_group` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
CREATE TRIGGER `item_former_group_is_final_delete` BEFORE DELETE ON `item_former_group` BEGIN SELECT raise(ABORT, 'posted rows are final'); END;
--> statement-breakpoint
INSERT OR IGNORE INTO `item_former_group` (`item_no`, `until_seq`, `group_no`)
SELECT i.item_no, named.seq, coalesce(g.group_no, 0)
FROM (
  SELECT seq, place, id, nth, group_id, lag(group_id) OVER (PARTITION BY id ORDER BY seq, place) AS was
  FROM (
    SELECT e.seq, s.key AS place, s.value ->> '$.id' AS id, s.value ->> '$.fields.groupId' AS group_id,
      json_type(s.value, '$.fields.groupId') AS type,
      row_number() OVER (PARTITION BY s.value ->> '$.id' ORDER BY e.seq, s.key) AS nth
    FROM entry e, json_each(e.body, '$.items') s WHERE e.kind = 'items.saved'
  ) WHERE type IS NOT NULL
) named
JOIN item i ON i.id = unhex(replace(named.id, '-', ''))
LEFT JOIN item_group g ON g.id = unhex(replace(named.was, '-', ''))
WHERE named.nth > 1 AND named.was IS NOT named.group_id
ORDER BY named.seq, named.place;
