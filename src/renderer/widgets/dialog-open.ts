// Whether a key belongs to an open dialog. Asked of the key's target too: a dialog that closes on this very key is gone
// from the page before the screen under it hears.

export function isForDialog(event: KeyboardEvent): boolean {
  const dialog = '[aria-modal="true"]'
  if (document.querySelector(dialog) !== null) return true
  return event.target instanceof Element && event.target.closest(dialog) !== null
}
