// The keys of everything one may do, in groups, and the switch for those of one letter.

import { Dialog } from '@base-ui/react/dialog'
import { mayManage, type OrganisationRole } from '@earshot/domain'
import { usePreference } from '../preferences/preference.ts'
import { letterKeys } from '../preferences/preferences.ts'
import { buttonClass } from '../ui/button.tsx'
import { Checkbox } from '../ui/checkbox.tsx'
import { backdropClass, popupClass } from '../ui/popup.ts'
import { ACTION_IDS, type ActionId, GROUP_IDS, GROUPS, type Group, knownAs } from './catalogue.ts'
import { keyParts } from './key-words.ts'
import { isLetterKey } from './keys.ts'
import { isMac } from './mac.ts'
import { WORDS } from './words.ts'

type Props = { open: boolean; setOpen: (open: boolean) => void; office: OrganisationRole }

export const Help = ({ open, setOpen, office }: Props) => (
  <Dialog.Root open={open} onOpenChange={setOpen}>
    <Dialog.Portal>
      <Dialog.Backdrop className={backdropClass} />
      <Dialog.Popup
        className={`${popupClass} fixed inset-y-[6dvh] left-1/2 z-40 flex h-fit max-h-[88dvh] w-232 max-w-[calc(100vw-1rem)] -translate-x-1/2 flex-col gap-3 p-5`}
      >
        <div>
          <Dialog.Title className="text-lg font-semibold">{WORDS.help}</Dialog.Title>
          <Dialog.Description className="text-sm text-soft">{WORDS.helpWhat}</Dialog.Description>
        </div>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by the keyboard */}
        <section aria-label={WORDS.help} tabIndex={0} className="-mx-2 min-h-0 flex-1 gap-8 overflow-y-auto px-2 md:columns-2">
          {GROUP_IDS.map((group) => (
            <KeysOf key={group} group={group} office={office} />
          ))}
        </section>
        <Letters />
        <Dialog.Close className={`${buttonClass('plain')} self-end`}>{WORDS.done}</Dialog.Close>
      </Dialog.Popup>
    </Dialog.Portal>
  </Dialog.Root>
)

function Letters() {
  const [on, set] = usePreference(letterKeys)
  return <Checkbox label={WORDS.letters} help={WORDS.lettersHelp} checked={on} change={set} />
}

/** Whether an action for managers or for admins alone is for whoever has this office. */
const isFor = (only: 'managers' | 'admins' | undefined, office: OrganisationRole): boolean =>
  only === undefined || (only === 'managers' ? mayManage(office) : office === 'admin')

function KeysOf({ group, office }: { group: Group; office: OrganisationRole }) {
  const [letters] = usePreference(letterKeys)
  const ids = ACTION_IDS.filter((id) => knownAs(id).group === group && isFor(knownAs(id).only, office))
  return (
    <div className="mb-4 break-inside-avoid">
      <h3 className="mb-1 font-semibold">{GROUPS[group]}</h3>
      <dl className="grid grid-cols-[1fr_auto] gap-x-4 gap-y-1 text-sm">
        {ids.map((id) => (
          <Line key={id} id={id} letters={letters} />
        ))}
      </dl>
    </div>
  )
}

function Line({ id, letters }: { id: ActionId; letters: boolean }) {
  const { name, keys } = knownAs(id)
  return (
    <>
      <dt>{name}</dt>
      <dd className="flex flex-wrap items-center justify-end gap-1">
        {keys
          .filter((key) => letters || !isLetterKey(key))
          .map((key, nth) => (
            <span key={key} className="inline-flex items-center gap-1">
              {nth > 0 && <span className="text-soft">{WORDS.or}</span>}
              <Parts keys={key} />
            </span>
          ))}
      </dd>
    </>
  )
}

const Parts = ({ keys }: { keys: string }) =>
  keyParts(keys, isMac).map((part, nth) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one key never move
    <span key={nth} className="inline-flex items-center gap-1">
      {nth > 0 && keys.includes(' ') && <span className="text-soft">{WORDS.followedBy}</span>}
      <kbd className="min-w-6 rounded border border-edge bg-sunken px-1 text-center font-sans">{part}</kbd>
    </span>
  ))
