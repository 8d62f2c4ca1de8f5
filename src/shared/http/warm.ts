import type { QueryClient } from '@tanstack/react-query'

/** Starts a page's queries before it is rendered, with the very query options that the page uses. `params` are those of its address. */
export type Warm = (client: QueryClient, params: Readonly<Record<string, string | undefined>>) => Promise<unknown>
