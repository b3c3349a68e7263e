// Prints the PDF that is shown, with the system's own dialog.

export function printFrame(holder: HTMLElement | null): void {
  const frame = holder?.querySelector('iframe')
  frame?.contentWindow?.focus()
  frame?.contentWindow?.print()
}
