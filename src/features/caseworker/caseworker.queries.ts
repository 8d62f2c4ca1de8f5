import { queryOptions } from '@tanstack/react-query'
import type { components } from '#api/generated/types.ts'
import { peopleQuery } from '#src/shared/case/people.ts'
import { lookAgainForAny } from '#src/shared/drafts/look-again.ts'

type Schemas = components['schemas']
export type Caseworkers = Schemas['Caseworkers']
export type Assignment = Schemas['Assignment']
export type Handover = Schemas['Handover']
export type DecisionRole = Schemas['DecisionRole']
export type HandoverCommentInput = Schemas['HandoverCommentInput']

/** Everybody around the case: now, next and before, and who decides what. */
export const caseworkersQuery = (caseId: string) =>
  queryOptions({
    ...peopleQuery(caseId),
    refetchInterval: ({ state: { data } }) => {
      const comments = [...(data?.current ?? []), ...(data?.coming ?? [])].flatMap(
        ({ handover }) => handover?.comments ?? [],
      )
      return lookAgainForAny(comments.map(({ receipt }) => receipt))
    },
  })
