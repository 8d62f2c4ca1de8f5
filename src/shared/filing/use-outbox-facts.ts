import { useQuery } from '@tanstack/react-query'
import { useCaseId } from '#src/shared/case/case-path.ts'
import { otherWayOf, peopleQuery } from '#src/shared/case/people.ts'
import { useCase } from '#src/shared/http/session.ts'
import { useDates } from '#src/shared/i18n/dates.ts'
import type { OutboxFacts, Words } from '#src/shared/offline/outbox-item.ts'

/** Another way to reach the municipality is shown from three days before the last day; a phone may be without a network for some days before that. */
const nearDays = 14

interface Known {
  about?: Words | undefined
  dueOn?: string | undefined
}

/**
 * What the outbox shows beside a filing while it waits. How else the municipality is reached is asked for only when the last day is near: then it
 * must be there without a network.
 */
export function useOutboxFacts({ about, dueOn }: Known): OutboxFacts {
  const caseId = useCaseId()
  const { today, daysBetween } = useDates()
  const access = useCase()
  const near = dueOn !== undefined && Math.abs(daysBetween(today(), dueOn)) <= nearDays
  const mayAsk = access?.relation === 'self' || access?.scopes.includes('caseworker')
  const { data } = useQuery({ ...peopleQuery(caseId), enabled: near && mayAsk === true })
  const otherWay = data && otherWayOf(data)
  return { ...(about ? { about } : {}), ...(dueOn ? { dueOn } : {}), ...(otherWay ? { otherWay } : {}) }
}
