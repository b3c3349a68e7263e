// Links that open another program with a bill's text in it. Pure.

/** Without an address the sender chooses whom to send it to. */
export function mailLink(subject: string, text: string, to = ''): string {
  return `mailto:${encodeURIComponent(to).replaceAll('%40', '@')}?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text)}`
}

/** Ten digits are an Indian mobile; without a number the sender chooses whom to send it to. */
export function whatsAppLink(phone: string | null, text: string): string {
  const digits = (phone ?? '').replace(/\D/g, '')
  const number = digits.length === 10 ? `91${digits}` : digits
  return `https://wa.me/${number}?text=${encodeURIComponent(text)}`
}
