// The words of what this device does for somebody.

import type { Obstacle } from './device.ts'

const OBSTACLES: Record<Obstacle, string> = {
  insecure: 'Here Earshot is not reached by https, so this browser tells you nothing while you look at something else.',
  install:
    'On an iPhone or iPad this works once Earshot is on the home screen: open the Share menu, choose “Add to Home Screen”, and open Earshot from there.',
  unable: 'This browser tells you nothing while you look at something else. Keep Earshot in sight while you take calls, with the sound on.',
  denied: 'This browser does not allow it. You can change that beside the address of this page or in the settings of your device.',
  unreached:
    'This browser did not reach its push service, so nothing is told here; a private window has none. Keep Earshot in sight while you take calls, or try again later.',
}

export const WORDS = {
  title: 'On this device',
  tell: 'Tell me on this device when somebody waits or calls me',
  tellHelp:
    'Also when Earshot is not in sight, as long as you are online; of your shifts it tells you at any time. It says that somebody waits, and nothing else.',
  under: 'Asking your browser. This can take a moment.',
  quiet:
    'It does not keep you online. A phone stops what it does not show: a minute after your last window has stopped you are offline, and nothing is told.',
  obstacles: OBSTACLES,
  install: 'Install Earshot',
  installHelp: 'As an app with a window and an icon of its own. Nothing that people write is kept on this device for it.',
} as const
