/// <reference types="vite/client" />

/** What we use of it where the browser has it; TypeScript does not know it yet. */
declare const Temporal:
  | { Instant: { from: (instant: string) => { toZonedDateTimeISO: (zone: string) => { toString: () => string } } } }
  | undefined
