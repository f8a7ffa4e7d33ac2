// One desk and what it is set to.

import { Link } from '@tanstack/react-router'
import { useCallback } from 'react'
import { AgreementSection } from '../agreements/section.tsx'
import { CannedSection } from '../canned/section.tsx'
import { FormsSection } from '../forms/section.tsx'
import { client } from '../live/client.ts'
import { useHouse } from '../live/house.ts'
import { useAsked } from '../live/use-asked.ts'
import { buttonClass } from '../ui/button.tsx'
import { Icon } from '../ui/icon.tsx'
import { Problem } from '../ui/problem.tsx'
import { Screen } from '../ui/screen.tsx'
import { DeskForm } from './desk-form.tsx'
import { WORDS } from './words.ts'

export function DeskScreen({ desk }: { desk: string }) {
  const { me } = useHouse()
  const { value: settings, problem } = useAsked(useCallback(() => client.api.deskSettings(desk), [desk]))
  return (
    <Screen title={settings?.name ?? WORDS.title}>
      <Link to="/desks" className={`${buttonClass('bare')} w-fit px-1.5`}>
        <Icon name="back" />
        {WORDS.back}
      </Link>
      <Problem words={problem} />
      {settings === null ? (
        problem === null && <p className="text-soft">{WORDS.loading}</p>
      ) : (
        <>
          <DeskForm key={desk} desk={desk} settings={settings} />
          <FormsSection key={`${desk} forms`} desk={desk} />
          <AgreementSection key={`${desk} agreement`} desk={desk} />
          <CannedSection key={`${desk} canned`} owner={{ desk }} me={me} desk={settings.name} />
        </>
      )}
    </Screen>
  )
}
