import { listOf, type Reading, required, textOf, webAddress } from './settings-readers.ts'

/**
 * The identity provider. `issuer` and `clientSecret` are filled in from the bundled provider in the demo.
 * `acrAllowed` is empty when any level of assurance will do.
 */
export type OidcSettings = Readonly<{
  issuer: string
  clientId: string
  clientSecret: string
  scopes: string
  personClaim: string
  acrValues: string | undefined
  acrClaim: string
  acrAllowed: readonly string[]
}>

const providerOf = (reading: Reading): Pick<OidcSettings, 'issuer' | 'clientId' | 'clientSecret'> => {
  const issuer = required(reading, 'OIDC_ISSUER', 'the address of the identity provider that citizens sign in with')
  webAddress(reading, 'OIDC_ISSUER', { httpsRequired: true })
  const clientId = required(reading, 'OIDC_CLIENT_ID', 'the name that the identity provider knows Udvej by')
  const clientSecret = required(reading, 'OIDC_CLIENT_SECRET', 'the secret agreed with the identity provider')
  return { issuer, clientId, clientSecret }
}

/** Reads OIDC_*. In the demo the provider's own variables are not asked for. */
export const oidcOf = (reading: Reading, demo: boolean): OidcSettings => {
  const provider = demo ? { issuer: '', clientId: 'udvej', clientSecret: '' } : providerOf(reading)
  const scopes = textOf(reading, 'OIDC_SCOPES') ?? 'openid'
  if (!scopes.split(/\s+/).includes('openid')) reading.faults.push('OIDC_SCOPES must contain the word openid.')
  return {
    ...provider,
    scopes,
    personClaim: textOf(reading, 'OIDC_PERSON_CLAIM') ?? 'sub',
    acrValues: textOf(reading, 'OIDC_ACR_VALUES'),
    acrClaim: textOf(reading, 'OIDC_ACR_CLAIM') ?? 'acr',
    acrAllowed: listOf(textOf(reading, 'OIDC_ACR_ALLOWED')),
  }
}
