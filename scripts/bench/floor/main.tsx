// The bare page that bench-page.ts measures against: the same libraries as the app, one route, one query, and nothing else.
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import i18next from 'i18next'
import createClient from 'openapi-fetch'
import { createRoot } from 'react-dom/client'
import { BrowserRouter, Route, Routes } from 'react-router'

interface FloorPaths {
  '/api/bare': { get: { responses: { 200: { content: { 'application/json': { words: string[] } } } } } }
}

const api = createClient<FloorPaths>({ baseUrl: location.origin })
void i18next.init({ lng: 'en', resources: { en: { translation: { title: 'Floor' } } } })
const client = new QueryClient()
const bare = { queryKey: ['bare'], queryFn: async () => (await api.GET('/api/bare')).data ?? { words: [] } }

function Page() {
  const { data } = useQuery(bare)
  return (
    <main>
      <h1>{i18next.t('title')}</h1>
      {data && (
        <ul id="content">
          {data.words.map((word) => (
            <li key={word}>{word}</li>
          ))}
        </ul>
      )}
    </main>
  )
}

const root = document.getElementById('root')
await client.prefetchQuery(bare)
if (root) {
  createRoot(root).render(
    <QueryClientProvider client={client}>
      <BrowserRouter>
        <header>{i18next.t('title')}</header>
        <Routes>
          <Route path="*" element={<Page />} />
        </Routes>
      </BrowserRouter>
    </QueryClientProvider>,
  )
}
setTimeout(() => void navigator.serviceWorker?.register('/sw.js'), 1000)
