// The few icons; each stands beside its word, which only a narrow page does not show.

const PATHS = {
  alert: 'M12 8v5m0 3v.01M12 3l9.5 17h-19z',
  check: 'M5 12.5l4.5 4.5L19 7.5',
  clock: 'M12 7v5l3 2m6-2a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  person: 'M12 12a4 4 0 1 0 0-8 4 4 0 0 0 0 8zm-7 8c.8-3.5 3.5-5 7-5s6.2 1.5 7 5',
  closed: 'M6 12h12m3 0a9 9 0 1 1-18 0 9 9 0 0 1 18 0z',
  down: 'M12 5v14m-6-6l6 6 6-6',
  bell: 'M6 16.5V11a6 6 0 0 1 12 0v5.5l1.5 1.5h-15zM10 21h4',
  mute: 'M6 16.5V11a6 6 0 0 1 9.5-4.9M18 11v5.5l1.5 1.5H8M10 21h4M4 3l16 18',
  page: 'M13 5h6v6m0-6l-8 8m-3-6H5v12h12v-3',
  fold: 'M6 9.5l6 6 6-6',
  keep: 'M12 4v10m-4-4l4 4 4-4M5 19h14',
  send: 'M12 19V5m-6 6l6-6 6 6',
  line: 'M4 9.5a12 12 0 0 1 16 0M7 13a7.5 7.5 0 0 1 10 0m-5 4.5v.01',
} as const

export type IconName = keyof typeof PATHS

export const Icon = ({ is }: { is: IconName }) => (
  <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
    <path d={PATHS[is]} />
  </svg>
)
