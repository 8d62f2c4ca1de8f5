import { useMutation, useQueryClient } from '@tanstack/react-query'
import { api, take } from '#src/shared/http/api.ts'
import { devicesQuery, sessionsQuery, settingsKeys } from './settings.queries.ts'

/** Ends a session somewhere else. It stops working at once. */
export function useEndSession() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (sessionRef: string) =>
      take(api.DELETE('/api/me/sessions/{sessionRef}', { params: { path: { sessionRef } } })),
    onSuccess: (_, sessionRef) => {
      client.setQueryData(sessionsQuery.queryKey, (before) => before?.filter((one) => one.sessionRef !== sessionRef))
    },
    onSettled: () => client.invalidateQueries({ queryKey: settingsKeys.sessions }),
  })
}

/** Removes a phone or computer: what lies there cannot be opened again, and is deleted at its next contact. */
export function useRemoveDevice() {
  const client = useQueryClient()
  return useMutation({
    mutationFn: (deviceId: string) =>
      take(api.DELETE('/api/me/devices/{deviceId}', { params: { path: { deviceId } } })),
    onSuccess: (_, deviceId) => {
      client.setQueryData(devicesQuery.queryKey, (before) => before?.filter((one) => one.deviceId !== deviceId))
    },
    onSettled: () => client.invalidateQueries({ queryKey: settingsKeys.devices }),
  })
}
