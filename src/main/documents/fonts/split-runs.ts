// Splits a text into runs of one script each, so that "किलो 500 g ₹42" finds every letter in some face.
//
// 1. Nothing is lost: the runs joined are the text, less invisible joiners where there is nothing to join.
// 2. Spaces, joiners and shared marks stay with the script before them, so that no word is cut.

import { isShaped, type Script, scripts } from './face.ts'

/** Whether a script's font has a character. */
export type Covers = (script: Script, codePoint: number) => boolean

export interface ScriptRun {
  readonly script: Script
  readonly text: string
  /** False when some character has no glyph in any face and is drawn as an empty box. */
  readonly isCovered: boolean
}

/** Characters that are never drawn. */
const invisible = /[\p{Cc}\u200b\u200e\u200f\u2060\ufeff]/u
const joiners = /[\u200c\u200d]/

export function splitRuns(text: string, covers: Covers): ScriptRun[] {
  const runs: ScriptRun[] = []
  for (const character of text) {
    if (invisible.test(character)) continue
    const last = runs.at(-1)
    if (joiners.test(character) && (last === undefined || !isShaped(last.script))) continue
    const codePoint = character.codePointAt(0) as number
    const script = scriptFor(codePoint, last?.script, covers)
    const run: ScriptRun = { script: script ?? 'latin', text: character, isCovered: script !== undefined }
    if (last === undefined || last.script !== run.script) runs.push(run)
    else runs[runs.length - 1] = { ...last, text: last.text + character, isCovered: last.isCovered && run.isCovered }
  }
  return runs
}

function scriptFor(codePoint: number, before: Script | undefined, covers: Covers): Script | undefined {
  if (before !== undefined && covers(before, codePoint)) return before
  return scripts.find(script => covers(script, codePoint))
}
