/// <reference lib="webworker" />
import type { KeyMessage } from '#src/shared/offline/key-messages.ts'
import { answerFor } from './answer.ts'
import { keepFirst, keepRest, tidy } from './keep.ts'
import { answerAboutKeys } from './key-safe.ts'
import { chooseLanguage } from './language.ts'
import { noteAsking } from './quiet.ts'
import { answerSync } from './wake-pages.ts'

/**
 * The service worker: serves the shell and the hashed files, so that a repeat visit does not wait for the network and a visit without one
 * is not blank. It never touches the API, sign-in, or anything but GET, and it never takes over while a page is open, unless asked.
 */
declare const self: ServiceWorkerGlobalScope

self.addEventListener('install', (event) => event.waitUntil(keepFirst()))

self.addEventListener('activate', (event) => event.waitUntil(tidy().then(() => self.clients.claim())))

self.addEventListener('fetch', (event) => {
  noteAsking()
  const answer = answerFor(event.request)
  if (answer) event.respondWith(answer)
})

self.addEventListener('message', (event) => {
  const message = event.data as { type?: string; language?: string } | null
  if (message?.type === 'SKIP_WAITING') void self.skipWaiting()
  if (message?.type === 'language' && message.language) event.waitUntil(chooseLanguage(message.language))
  if (message?.type === 'keep-rest') event.waitUntil(keepRest())
  if (message) answerAboutKeys(event.data as KeyMessage, event)
})

self.addEventListener('sync', answerSync)
