// The desk that an address of ours names: /d/… on its own, /embed/… in a frame.

export const addressOf = ({ pathname }: Pick<Location, 'pathname'>): string => decodeURIComponent(pathname.split('/')[2] ?? '')
