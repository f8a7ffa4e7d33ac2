// What kind of desk it is to be.

import { PRESETS, type Preset } from '@earshot/domain'
import { WORDS } from './words.ts'

export const PresetChoice = ({ chosen, choose }: { chosen: Preset; choose: (preset: Preset) => void }) => (
  <fieldset className="grid gap-2">
    <legend className="mb-1 font-medium">{WORDS.preset}</legend>
    {PRESETS.map((preset) => (
      <label
        key={preset}
        className="flex cursor-pointer gap-3 rounded-field border border-line p-3 has-checked:border-accent has-checked:bg-accent-wash"
      >
        <input
          type="radio"
          name="preset"
          className="mt-1 size-4 accent-accent"
          checked={preset === chosen}
          onChange={() => choose(preset)}
        />
        <span>
          <span className="block font-medium">{WORDS.presets[preset].name}</span>
          <span className="text-sm text-soft">{WORDS.presets[preset].what}</span>
        </span>
      </label>
    ))}
  </fieldset>
)
