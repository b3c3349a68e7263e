// When the shop's file cannot be opened: what happened, what was kept, what to do.

import type { TroubleCode } from '../trouble-words.ts'

type Story = { readonly title: string; readonly what: string; readonly kept: string; readonly todo: string }
const stories: Readonly<Record<TroubleCode | 'other', Story>> = {
  ledger_damaged: {
    title: 'The shop file is damaged',
    what: 'Part of the file can no longer be read. This happens when a disk fails or the file was changed from outside.',
    kept: 'Nothing more was written to it. Your backups are untouched.',
    todo: 'Restore the newest backup. The damaged file is kept beside it for support.',
  },
  ledger_foreign: {
    title: 'This is not a shop file of Galla',
    what: 'The file in this folder was written by another program.',
    kept: 'It was not touched.',
    todo: 'Start Galla with the right folder, or restore a backup of your shop.',
  },
  ledger_newer: {
    title: 'A newer Galla has written this file',
    what: 'This version is too old to read it safely.',
    kept: 'Everything is as the newer version left it.',
    todo: 'Install the newest version of Galla, then try again.',
  },
  ledger_in_use: {
    title: 'Galla is already open with this shop',
    what: 'Another window on this computer has the shop file open.',
    kept: 'Nothing was changed here.',
    todo: 'If it is just closing, this page goes on by itself. Else use the other window, or close it and try again.',
  },
  ledger_closing: {
    title: 'The shop file is just being closed',
    what: 'Galla is closing it, or puts a backup in its place.',
    kept: 'Every finished bill is safe.',
    todo: 'Wait a moment: this page goes on by itself.',
  },
  ledger_read_only: {
    title: 'The shop file cannot be written',
    what: 'Its folder is locked, or the disk allows reading only.',
    kept: 'Nothing was changed. All bills so far are as they were.',
    todo: 'Allow writing to the folder shown below, then try again.',
  },
  disk_full: {
    title: 'The disk is full',
    what: 'There is no room to write the next bill.',
    kept: 'Every finished bill is safe.',
    todo: 'Delete what you do not need from this disk, then try again.',
  },
  disk_failed: {
    title: 'The disk reports an error',
    what: 'The computer could not read or write the shop file.',
    kept: 'Finished bills were written before this. Your backups are untouched.',
    todo: 'Check the disk and its cable, then try again. If it stays, restore a backup on a good disk.',
  },
  ledger_not_durable: {
    title: 'This disk does not keep its word',
    what: 'The disk does not promise to keep what is written when the power goes.',
    kept: 'Nothing was written.',
    todo: 'Move the shop folder to an internal disk, then try again.',
  },
  clock_went_back: {
    title: 'The clock of this computer is behind',
    what: 'The last bill is later than the computer’s date and time now.',
    kept: 'All bills are safe. None is made with a wrong date.',
    todo: 'Correct the date and time and try again. If they are right now, confirm them.',
  },
  other: {
    title: 'The shop file could not be opened',
    what: 'Something unexpected stopped it.',
    kept: 'The file was left as it is.',
    todo: 'Try again. If it stays, restore a backup or ask support.',
  },
}

export const trouble = {
  stories,
  kept: 'Kept',
  todo: 'What to do',
  file: 'File',
  said: 'What the computer said',
  clockNow: (now: string) => `The computer says ${now}`,
  clockLast: (last: string) => `The last entry is from ${last}`,
  acceptClock: 'Date and time are right',
  restore: 'Restore a backup',
  chooseBackup: 'Choose a backup',
  noBackups: 'No backup was found in the shop folder.',
}
