// The key of an action beside what a click does. For the eyes: whoever is read to hears it from the button.

import { usePreference } from '../preferences/preference.ts'
import { letterKeys } from '../preferences/preferences.ts'
import { type ActionId, knownAs } from './catalogue.ts'
import { ariaKeys, keyParts } from './key-words.ts'
import { isLetterKey } from './keys.ts'
import { isMac } from './mac.ts'

/** The keys of an action that work as things are, the one to show first. */
function useKeysOf(id: ActionId): readonly string[] {
  const [letters] = usePreference(letterKeys)
  return knownAs(id).keys.filter((keys) => letters || !isLetterKey(keys))
}

/** What a button says of its keys to whoever is read to. */
export function useKeyProps(id: ActionId): { 'aria-keyshortcuts': string | undefined } {
  const keys = useKeysOf(id).flatMap((one) => ariaKeys(one, isMac) ?? [])
  return { 'aria-keyshortcuts': keys.length === 0 ? undefined : keys.join(' ') }
}

export function ActionKey({ of }: { of: ActionId }) {
  const [keys] = useKeysOf(of)
  return keys === undefined ? null : <Kbd keys={keys} />
}

export const Kbd = ({ keys }: { keys: string }) => (
  <span aria-hidden="true" className="inline-flex shrink-0 gap-0.5 font-normal max-lg:hidden pointer-coarse:hidden">
    {keyParts(keys, isMac).map((part, nth) => (
      // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one key never move
      <kbd key={nth} className="min-w-5 rounded border border-current/40 px-1 text-center font-sans text-xs leading-4">
        {part}
      </kbd>
    ))}
  </span>
)
