export const ok = <Body>(body: Body) => ({ status: 200, body }) as const

export const done = { status: 204 } as const
