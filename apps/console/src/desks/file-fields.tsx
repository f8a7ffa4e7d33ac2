// The files a desk takes: from whom, how large, how many, and of which kinds.

import { FILE_KINDS, type FilePolicy, MOST_FILES, MOST_MEGABYTES } from '@earshot/domain'
import { Checkbox } from '../ui/checkbox.tsx'
import { Field } from '../ui/field.tsx'
import { WORDS } from './words.ts'

export const FileFields = ({ files, change }: { files: FilePolicy; change: (files: FilePolicy) => void }) => (
  <>
    <p className="text-sm text-soft">{WORDS.filesHelp}</p>
    <Checkbox
      label={WORDS.filesVisitors}
      help={WORDS.filesVisitorsHelp}
      checked={files.visitors}
      change={(visitors) => change({ ...files, visitors })}
    />
    <Checkbox label={WORDS.filesStaff} help={WORDS.filesStaffHelp} checked={files.staff} change={(staff) => change({ ...files, staff })} />
    <div className="grid gap-4 sm:grid-cols-2">
      <Field
        label={WORDS.filesMegabytes}
        help={WORDS.filesMegabytesHelp}
        type="number"
        min={1}
        max={MOST_MEGABYTES}
        value={files.megabytes}
        onChange={({ target }) => change({ ...files, megabytes: target.valueAsNumber || 0 })}
      />
      <Field
        label={WORDS.filesEach}
        help={WORDS.filesEachHelp}
        type="number"
        min={1}
        max={MOST_FILES}
        value={files.each}
        onChange={({ target }) => change({ ...files, each: target.valueAsNumber || 0 })}
      />
    </div>
    <fieldset className="grid gap-3">
      <legend className="mb-2 font-medium">{WORDS.filesKinds}</legend>
      {FILE_KINDS.map((kind) => (
        <Checkbox
          key={kind}
          label={WORDS.fileKinds[kind]}
          help={WORDS.fileKindHelp[kind]}
          checked={files.kinds.includes(kind)}
          change={(on) => change({ ...files, kinds: FILE_KINDS.filter((one) => (one === kind ? on : files.kinds.includes(one))) })}
        />
      ))}
    </fieldset>
  </>
)
