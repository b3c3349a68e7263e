// The drawn signs, in one stroke and one size, taking the colour of the text around them. They stand beside words, so a
// screen reader skips them.

const paths = {
  home: 'M4 11.5L12 5l8 6.5V20h-5.5v-5.5h-5V20H4z',
  sell: 'M4 5h2l2.2 10h9.6L20 8H7M9 19.5h.01M17 19.5h.01',
  invoices: 'M6 3h12v18l-3-2-3 2-3-2-3 2zM9 8h6M9 12h6',
  items: 'M4 8l8-4 8 4v8l-8 4-8-4zM4 8l8 4 8-4M12 12v8',
  customers:
    'M9 11a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7zM3 20c0-3.5 2.7-6 6-6s6 2.5 6 6M16 4.5a3.5 3.5 0 0 1 0 6.5M18 14.5c1.9.8 3 2.8 3 5.5',
  dealers:
    'M3 7h11v9H3zM14 10h4l3 3v3h-7zM7 18.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3zM17 18.5a1.5 1.5 0 1 0 0-3 1.5 1.5 0 0 0 0 3z',
  reports: 'M5 20V10M12 20V4M19 20v-7M3 20h18',
  stock: 'M4 4v16M20 4v16M4 9h16M4 15.5h16M7 9V6h4v3M14 15.5V12h3v3.5M4 20h16',
  import: 'M12 4v11M8 11l4 4 4-4M4 16v4h16v-4',
  settings: 'M4 7h9M17 7h3M4 17h3M11 17h9M15 5v4M9 15v4',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  look: 'M12 4l9 16H3zM12 10v4M12 17h.01',
  stop: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17zM12 8v5M12 16h.01',
  close: 'M6 6l12 12M18 6L6 18',
  print: 'M7 8V4h10v4M6 17H4V9h16v8h-2M8 14h8v6H8z',
  search: 'M11 4.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13zM16 16l4.5 4.5',
  add: 'M12 5v14M5 12h14',
  remove: 'M5 12h14',
  share: 'M12 15V4M8 8l4-4 4 4M5 13v7h14v-7',
  save: 'M12 4v11M8 11l4 4 4-4M5 20h14',
  money: 'M3 6h18v12H3zM12 9.5a2.5 2.5 0 1 0 0 5 2.5 2.5 0 0 0 0-5zM6 12h.01M18 12h.01',
  back: 'M14 6l-6 6 6 6',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zM4.5 20.5c0-4 3.4-6.5 7.5-6.5s7.5 2.5 7.5 6.5',
  drawer: 'M4 5h16v9H4zM4 14v5h16v-5M9 17h6M8 9h8',
  hold: 'M8 5v14M16 5v14',
  file: 'M6 3h8l4 4v14H6zM14 3v4h4',
  sync: 'M4.5 10.5a7.6 7.6 0 0 1 13-3.8L20 9M20 4.5V9h-4.5M19.5 13.5a7.6 7.6 0 0 1-13 3.8L4 15M4 19.5V15h4.5',
  news: 'M6 16v-5a6 6 0 0 1 12 0v5l2 2H4zM10 21h4',
  up: 'M6 15l6-6 6 6',
  down: 'M6 9l6 6 6-6',
} as const

export type IconName = keyof typeof paths

export function Icon({ name, size = 20 }: { name: IconName; size?: number }) {
  return (
    <svg
      aria-hidden="true"
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.7"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={paths[name]} />
    </svg>
  )
}
