import type { APIRequestContext } from '@playwright/test'

/** Every page that a citizen can open, by its address. Pages of one thing are those of the first thing that the person has. */
export async function everyPage(request: APIRequestContext): Promise<string[]> {
  const first = async (list: string) => {
    const answer = await request.get(`/api/cases/own/${list}`)
    const { items } = (await answer.json()) as { items: { id: string }[] }
    if (!items[0]) throw new Error(`Nothing in ${list}`)
    return items[0].id
  }
  const [letter, meeting, activity] = await Promise.all([
    first('letters?limit=1'),
    first('meetings?period=coming&limit=1'),
    first('plan/activities?period=current&limit=1'),
  ])
  return [...mainPages, `/letters/${letter}`, `/meetings/${meeting}`, `/plan/activities/${activity}`]
}

/** The pages that have an address of their own. */
const mainPages: readonly string[] = [
  '/',
  '/plan',
  '/caseworker',
  '/meetings',
  '/letters',
  '/complaints',
  '/complaints/new?about=case',
  '/corrections',
  '/corrections/new',
  '/records',
  '/records/new',
  '/inquiries',
  '/inquiries/new',
  '/file',
  '/file/wrong',
  '/file/know',
  '/file/say',
  '/file/cannot',
  '/file/decision',
  '/file/proposal',
  '/outbox',
  '/settings',
  '/phone',
  '/more',
  '/accessibility',
  '/privacy',
  '/an-address-that-leads-nowhere',
]
