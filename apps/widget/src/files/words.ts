// The words about files.

export const words = {
  attach: 'Attach a file',
  tray: 'Files to send',
  drop: 'Let go to attach',
  ready: (size: string) => `${size}. Not sent yet.`,
  going: (part: number) => `Sending, ${Math.round(part * 100)} %`,
  send: 'Send',
  sendThis: (name: string) => `Send ${name}`,
  again: 'Try again',
  remove: 'Remove',
  removeThis: (name: string) => `Remove ${name}`,
  download: (name: string, size: string) => `Download ${name} (${size})`,
} as const
