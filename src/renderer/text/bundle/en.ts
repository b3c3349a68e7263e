// Settings, Your data: everything the shop holds, to take away.

import { counted } from '../count-words.ts'

export const bundle = {
  hint: 'Everything Galla holds, in files every program reads: tables as CSV, every paper as PDF, and the whole log. README.txt explains each column. Selling goes on meanwhile.',
  care: 'These files are not locked: whoever has them can read everything.',
  folder: 'Folder',
  folderHint: 'Galla makes a folder of its own in it. Empty: beside the shop’s file.',
  papers: 'With papers',
  papersHint: 'Every bill, credit note, receipt, order and Z report as PDF. With many bills this takes its time.',
  days: 'Days',
  allDays: 'All days',
  someDays: 'Only some days',
  daysHint: 'Items, customers, dealers and people are always whole.',
  start: 'Export everything',
  stop: 'Stop',
  stages: {
    copy: 'Holding the moment…',
    tables: 'Tables:',
    log: 'Log:',
    papers: 'Papers:',
    proofs: 'Proofs of payments:',
  },
  progress: (done: string, total: string | null) => (total === null ? done : `${done} of ${total}`),
  done: 'Everything is in',
  doneFacts: (files: number, papers: number, megabytes: string) =>
    `${counted(files, 'file', 'files')}, ${counted(papers, 'paper', 'papers')}, ${megabytes} MB. Begin with README.txt.`,
  undrawn: (count: number) =>
    `${counted(count, 'paper', 'papers')} could not be drawn. papers/not-drawn.csv lists them; their content is in the tables.`,
  stopped: 'The export was stopped. Nothing of it was left behind.',
}
