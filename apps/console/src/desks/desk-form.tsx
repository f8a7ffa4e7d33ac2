// Everything a desk is set to, in one form.

import type { ShownDeskSettings } from '@earshot/contract'
import type { DeskSettings } from '@earshot/domain'
import { useState } from 'react'
import { client } from '../live/client.ts'
import { problemOf } from '../live/problem-of.ts'
import { useSubmit } from '../live/use-submit.ts'
import { Checkbox } from '../ui/checkbox.tsx'
import { CopyLink } from '../ui/copy-link.tsx'
import { Field } from '../ui/field.tsx'
import { Problem } from '../ui/problem.tsx'
import { Save } from '../ui/save.tsx'
import { Section } from '../ui/screen.tsx'
import { TextArea } from '../ui/text-area.tsx'
import { TimeZoneField } from '../ui/time-zone-field.tsx'
import { Unsaved } from '../ui/unsaved.tsx'
import { ClosureFields } from './closure-fields.tsx'
import { DoorFields } from './door-fields.tsx'
import { EndingFields } from './ending-fields.tsx'
import { ExitFields } from './exit-fields.tsx'
import { FileFields } from './file-fields.tsx'
import { HoursFields } from './hours-fields.tsx'
import { LadderFields } from './ladder-fields.tsx'
import { LimitFields } from './limit-fields.tsx'
import { LookFields } from './look-fields.tsx'
import { PracticeFields } from './practice-fields.tsx'
import { PresenceFields } from './presence-fields.tsx'
import { RosterFields } from './roster-fields.tsx'
import { ROSTER_WORDS } from './roster-words.ts'
import { TagFields } from './tag-fields.tsx'
import { TranscriptFields } from './transcript-fields.tsx'
import { VerbFields } from './verb-fields.tsx'
import { WORDS } from './words.ts'

type Props = { desk: string; settings: ShownDeskSettings }
type Part = { settings: DeskSettings; set: (settings: DeskSettings) => void }

export function DeskForm({ desk, settings: shown }: Props) {
  const [{ stamp: first, ...kept }] = useState(shown)
  const [stamp, setStamp] = useState(first)
  const [settings, set] = useState<DeskSettings>(kept)
  const { submit, problem, under, saved } = useSubmit(settings, async (wanted) => {
    const answer = await client.api.setDesk(desk, { ...wanted, stamp })
    if (answer.ok) setStamp(answer.value.stamp)
    return problemOf(answer)
  })
  return (
    <form onSubmit={submit} className="grid grid-cols-1 gap-6">
      <Unsaved changed={settings !== kept && !saved} />
      <Named settings={settings} set={set} />
      <Hours settings={settings} set={set} />
      <Says settings={settings} set={set} />
      <Section title={WORDS.look}>
        <LookFields
          name={settings.name}
          welcome={settings.policy.welcome}
          look={settings.look}
          change={(look) => set({ ...settings, look })}
        />
      </Section>
      <Waits desk={desk} settings={settings} set={set} />
      <Practised settings={settings} set={set} />
      <Limited settings={settings} set={set} />
      <HandsOver settings={settings} set={set} />
      <Supervised settings={settings} set={set} />
      <Mails settings={settings} set={set} />
      <Section title={WORDS.ending}>
        <EndingFields policy={settings.policy} change={(policy) => set({ ...settings, policy })} />
      </Section>
      <Rostered settings={settings} set={set} />
      <There settings={settings} set={set} />
      <Keeps settings={settings} set={set} />
      <Section title={WORDS.files}>
        <FileFields files={settings.policy.files} change={(files) => set({ ...settings, policy: { ...settings.policy, files } })} />
      </Section>
      <Section title={WORDS.exit}>
        <ExitFields exit={settings.policy.exit} change={(exit) => set({ ...settings, policy: { ...settings.policy, exit } })} />
      </Section>
      <Embedded settings={settings} set={set} />
      <div className="sticky bottom-0 grid gap-2 border-t border-line bg-paper py-3">
        <Problem words={problem} />
        <Save words={WORDS} saved={saved} disabled={under} />
      </div>
    </form>
  )
}

const Named = ({ settings, set }: Part) => (
  <Section title={WORDS.desk}>
    <Field
      label={WORDS.name}
      help={WORDS.nameHelp}
      dir="auto"
      value={settings.name}
      onChange={({ target }) => set({ ...settings, name: target.value })}
    />
    <Field
      label={WORDS.slug}
      help={WORDS.slugHelp(location.origin, settings.slug)}
      spellCheck={false}
      value={settings.slug}
      onChange={({ target }) => set({ ...settings, slug: target.value })}
    />
    <TimeZoneField
      label={WORDS.timeZone}
      help={WORDS.timeZoneHelp}
      value={settings.timeZone}
      change={(timeZone) => set({ ...settings, timeZone })}
    />
  </Section>
)

const Hours = ({ settings, set }: Part) => (
  <>
    <Section title={WORDS.hours}>
      <HoursFields week={settings.hours.week} change={(week) => set({ ...settings, hours: { ...settings.hours, week } })} />
    </Section>
    <Section title={WORDS.closures}>
      <ClosureFields
        closures={settings.hours.closures}
        timeZone={settings.timeZone}
        change={(closures) => set({ ...settings, hours: { ...settings.hours, closures } })}
      />
    </Section>
  </>
)

const Says = ({ settings, set }: Part) => (
  <Section title={WORDS.says}>
    <TextArea
      label={WORDS.welcome}
      help={WORDS.welcomeHelp}
      rows={3}
      value={settings.policy.welcome}
      change={(welcome) => set({ ...settings, policy: { ...settings.policy, welcome } })}
    />
    <TextArea
      label={WORDS.houseRules}
      help={WORDS.houseRulesHelp}
      rows={7}
      value={settings.policy.houseRules.join('\n')}
      change={(lines) => set({ ...settings, policy: { ...settings.policy, houseRules: lines.split('\n') } })}
    />
  </Section>
)

const Waits = ({ desk, settings, set }: Part & { desk: string }) => (
  <Section title={WORDS.ladder}>
    <p className="text-sm text-soft">{WORDS.ladderHelp}</p>
    <LadderFields
      desk={desk}
      ladder={settings.policy.ladder}
      change={(ladder) => set({ ...settings, policy: { ...settings.policy, ladder } })}
    />
  </Section>
)

const Practised = ({ settings, set }: Part) => (
  <Section title={WORDS.practice}>
    <PracticeFields
      practice={settings.policy.practice}
      change={(practice) => set({ ...settings, policy: { ...settings.policy, practice } })}
    />
  </Section>
)

const Limited = ({ settings, set }: Part) => (
  <Section title={WORDS.limits}>
    <p className="text-sm text-soft">{WORDS.limitsHelp}</p>
    <LimitFields limits={settings.policy.limits} change={(limits) => set({ ...settings, policy: { ...settings.policy, limits } })} />
  </Section>
)

const HandsOver = ({ settings, set }: Part) => (
  <Section title={WORDS.handOff}>
    <TextArea
      label={WORDS.handOffWords}
      help={WORDS.handOffWordsHelp}
      rows={2}
      value={settings.policy.handOff}
      change={(handOff) => set({ ...settings, policy: { ...settings.policy, handOff } })}
    />
    <Field
      label={WORDS.handOffSeconds}
      help={WORDS.handOffSecondsHelp}
      type="number"
      min={15}
      max={3600}
      value={settings.policy.handOffSeconds}
      onChange={({ target }) => set({ ...settings, policy: { ...settings.policy, handOffSeconds: target.valueAsNumber || 0 } })}
    />
  </Section>
)

const Supervised = ({ settings, set }: Part) => (
  <>
    <Section title={WORDS.tags}>
      <TagFields tags={settings.policy.tags} change={(tags) => set({ ...settings, policy: { ...settings.policy, tags } })} />
    </Section>
    <Section title={WORDS.holderMay}>
      <VerbFields
        holderMay={settings.policy.holderMay}
        change={(holderMay) => set({ ...settings, policy: { ...settings.policy, holderMay } })}
      />
    </Section>
    <Section title={WORDS.keepsOut}>
      <DoorFields
        bans={settings.policy.bans}
        flood={settings.policy.flood}
        change={(kept) => set({ ...settings, policy: { ...settings.policy, ...kept } })}
      />
    </Section>
  </>
)

const Mails = ({ settings, set }: Part) => (
  <Section title={WORDS.transcript}>
    <TranscriptFields
      transcript={settings.policy.transcript}
      change={(transcript) => set({ ...settings, policy: { ...settings.policy, transcript } })}
    />
  </Section>
)

const Rostered = ({ settings, set }: Part) => (
  <Section title={ROSTER_WORDS.title}>
    <RosterFields roster={settings.policy.roster} change={(roster) => set({ ...settings, policy: { ...settings.policy, roster } })} />
  </Section>
)

const There = ({ settings, set }: Part) => (
  <Section title={WORDS.thereTitle}>
    <PresenceFields
      minutes={settings.policy.awayMinutes}
      change={(awayMinutes) => set({ ...settings, policy: { ...settings.policy, awayMinutes } })}
    />
  </Section>
)

const Keeps = ({ settings, set }: Part) => (
  <Section title={WORDS.keeps}>
    <Checkbox
      label={WORDS.trail}
      help={WORDS.trailHelp}
      checked={settings.policy.trail}
      change={(trail) => set({ ...settings, policy: { ...settings.policy, trail } })}
    />
    <Field
      label={WORDS.idle}
      help={WORDS.idleHelp}
      type="number"
      min={1}
      max={168}
      value={settings.policy.idleHours}
      onChange={({ target }) => set({ ...settings, policy: { ...settings.policy, idleHours: target.valueAsNumber || 0 } })}
    />
  </Section>
)

const Embedded = ({ settings, set }: Part) => (
  <Section title={WORDS.code}>
    <p className="text-sm text-soft">{WORDS.codeHelp}</p>
    <CopyLink
      label={WORDS.code}
      href={`<script src="${location.origin}/widget.js" data-desk="${settings.slug}" async></script>`}
      words={WORDS.copy}
    />
    <TextArea
      label={WORDS.sites}
      help={WORDS.sitesHelp}
      rows={3}
      value={settings.sites.join('\n')}
      change={(lines) => set({ ...settings, sites: lines === '' ? [] : lines.split('\n') })}
    />
  </Section>
)
