// The few drawings the screens need, as strokes in the colour of the words beside them. Never alone: a word or a label goes with each.

const DRAWINGS = {
  dashboard: 'M4 4.5h7v8H4zM13.5 4.5H20v4h-6.5zM13.5 11H20v8.5h-6.5zM4 15h7v4.5H4z',
  chats: 'M4 5h16v11H9l-4 4v-4H4z',
  ticket: 'M3.5 8.5v-2h17v3a2.5 2.5 0 0 0 0 5v3h-17v-3a2.5 2.5 0 0 0 0-5zM14.5 7v2m0 2v2m0 2v2',
  team: 'M4 4.5h11v8H8.5l-3 3v-3H4zM17.5 8.5H20v8h-1.5v3l-3-3H10',
  messages: 'M3.5 6h17v12h-17zM4 6.5l8 6.5 8-6.5',
  'eye-slash':
    'M3 3l18 18M10.6 6.2A9.7 9.7 0 0 1 12 6c6 0 9.5 6 9.5 6a16 16 0 0 1-3 3.6M6.3 7.7A15.6 15.6 0 0 0 2.5 12S6 18 12 18a9.5 9.5 0 0 0 4.3-1M9.9 9.9a3 3 0 0 0 4.2 4.2',
  pencil: 'M4 20l1-4L16 5l3 3L8 19zM14 7l3 3',
  clock: 'M12 3.5a8.5 8.5 0 1 0 0 17 8.5 8.5 0 0 0 0-17M12 7.5V12l3 2',
  lock: 'M6 11h12v9H6zM8.5 11V8a3.5 3.5 0 0 1 7 0v3',
  warning: 'M12 4l9 16H3zM12 10v4.5M12 17v.5',
  back: 'M14.5 5.5L8 12l6.5 6.5',
  people: 'M9 11.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7M2.5 20a6.5 6.5 0 0 1 13 0M16 11.5a3 3 0 1 0-1-5.8M17.5 20h4a6 6 0 0 0-5-5.9',
  desks: 'M3.5 8h17M5.5 8v11M18.5 8v11M9 8v4h6V8M8 4.5h8V8H8z',
  outbox: 'M3.5 13v6h17v-6M12 15V4m-4.5 4.5L12 4l4.5 4.5',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8M4.5 20.5a7.5 7.5 0 0 1 15 0',
  details: 'M4 5h16v14H4zM14.5 5v14',
  phone: 'M5 4h4l1.5 5L8 10.5a12 12 0 0 0 5.5 5.5L15 13.5l5 1.5v4c0 .6-.4 1-1 1A15 15 0 0 1 4 5c0-.6.4-1 1-1z',
  search: 'M10.5 4a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13M15.5 15.5L21 21',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 20.5h4',
  book: 'M5 4.5h14v15H5zM9 9h6M9 12.5h6',
  bin: 'M4.5 7h15M9.5 7V4.5h5V7M6.5 7l1 13h9l1-13M10 10.5v6M14 10.5v6',
  more: 'M5 12h.01M12 12h.01M19 12h.01',
  tag: 'M4 4h8l8 8-8 8-8-8zM8.5 8.5v.01',
  hand: 'M8 12V6a1.5 1.5 0 0 1 3 0v5V4.5a1.5 1.5 0 0 1 3 0V11V6a1.5 1.5 0 0 1 3 0v8a6 6 0 0 1-6 6.5c-2.5 0-4-1-5.5-3.5L3.5 13a1.5 1.5 0 0 1 2.5-1.5z',
  check: 'M5 12.5l4.5 4.5L19 7',
  circle: 'M12 5a7 7 0 1 0 0 14 7 7 0 0 0 0-14',
  down: 'M6 9l6 6 6-6',
  clip: 'M8 12.5l6-6a3 3 0 0 1 4.5 4.5l-8 8a5 5 0 0 1-7-7l7.5-7.5',
  plus: 'M12 5.5v13M5.5 12h13',
  next: 'M9.5 5.5L16 12l-6.5 6.5',
  schedule: 'M4 6h16v14H4zM4 10.5h16M8 3.5V8m8-4.5V8M8 14h3v3H8z',
  shield: 'M12 3.5l7.5 3v5c0 4.5-3.2 7.7-7.5 9-4.3-1.3-7.5-4.5-7.5-9v-5z',
} as const

export type IconName = keyof typeof DRAWINGS

export const Icon = ({ name, size = 18 }: { name: IconName; size?: number }) => (
  <svg
    aria-hidden="true"
    className="shrink-0"
    width={size}
    height={size}
    viewBox="0 0 24 24"
    fill="none"
    stroke="currentColor"
    strokeWidth="1.75"
    strokeLinecap="round"
    strokeLinejoin="round"
  >
    <path d={DRAWINGS[name]} />
  </svg>
)
