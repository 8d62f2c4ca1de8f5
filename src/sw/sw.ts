/// <reference lib="webworker" />
import type { KeyMessage } from '#src/shared/offline/key-messages.ts'
import { answerFor } from './answer.ts'
import { allowAsking, askAhead, heldAnswer } from './ask-ahead.ts'
import { keepFirst, keepRest, tidy } from './keep.ts'
import { answerAboutKeys } from './key-safe.ts'
import { chooseLanguage } from './language.ts'
import { noteAsking } from './quiet.ts'
import { answerSync } from './wake-pages.ts'

/**
 * The service worker: serves the shell and the hashed files, so that a repeat visit does not wait for the network and a visit without one
 * is not blank. Of the API it asks only for a page's first answers, while that page is being opened, and keeps none; it never touches sign-in, or
 * anything but GET, and it never takes over while a page is open, unless asked.
 */
declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', (event) => event.waitUntil(keepFirst()))

self.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => self.clients.claim())))

self.addEventListener('fetch', (event) => {
  noteAsking()
  const answer = heldAnswer(event) ?? answerFor(event.request)
  if (!answer) return
  event.respondWith(answer)
  if (event.request.mode === 'navigate') askAhead(event)
})

self.addEventListener('message', (event) => {
  const message = event.data as { type?: string; language?: string; allowed?: boolean } | null
  if (message?.type === 'SKIP_WAITING') void self.skipWaiting()
  if (message?.type === 'language' && message.language) event.waitUntil(chooseLanguage(message.language))
  if (message?.type === 'ask-ahead') event.waitUntil(allowAsking(message.allowed === true))
  if (message?.type === 'keep-rest') event.waitUntil(keepRest())
  if (message) answerAboutKeys(event.data as KeyMessage, event)
})

self.addEventListener('sync', answerSync)
