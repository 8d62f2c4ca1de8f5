import type { FastifyBaseLogger } from 'fastify'
import type { operations } from '#api/generated/types.ts'
import type { CaseAccess, FeedClient, Session } from '#server/access.ts'
import type { authorisationMatrix } from './authorisation-matrix.ts'
import type { WrittenJson } from './written-json.ts'

export type OperationId = keyof operations

type None = Record<never, never>
type Parameters<Id extends OperationId> = operations[Id]['parameters']
type PathOf<Id extends OperationId> = Parameters<Id> extends { path: infer Path } ? Path : None
type HeadersOf<Id extends OperationId> = Parameters<Id> extends { header: infer Headers } ? Headers : None
type DeclaredQuery<Id extends OperationId> =
  Parameters<Id> extends { query?: infer Query } ? Exclude<Query, undefined> : None
// In the contract every parameter in the query but the cursor has a default, which is filled in before a handler sees it.
type QueryOf<Id extends OperationId> = {
  [Key in keyof DeclaredQuery<Id> as Key extends 'cursor' ? never : Key]-?: Exclude<DeclaredQuery<Id>[Key], undefined>
} & (DeclaredQuery<Id> extends { cursor?: unknown } ? { cursor?: string } : None)
type BodyOf<Id extends OperationId> = operations[Id] extends { requestBody: { content: infer Content } }
  ? // Bytes, read as they are.
    Content extends { 'application/offset+octet-stream': unknown }
    ? Uint8Array
    : Content[keyof Content]
  : undefined

// Who is asking, as far as the matrix lets an operation know.
type Asker<Open> = Open extends 'case'
  ? { session: Session; access: CaseAccess }
  : Open extends 'signedIn'
    ? { session: Session }
    : Open extends 'client'
      ? { client: FeedClient }
      : // The `Authorization` header as it came, for the one operation that gives out tokens.
        { authorization: string | undefined }

/** What a handler gets: checked against the contract, defaults filled in, and already authorised. */
export type Input<Id extends OperationId> = {
  params: PathOf<Id>
  query: QueryOf<Id>
  /** The headers that the contract names, by the names it gives them. */
  headers: HeadersOf<Id>
  body: BodyOf<Id>
  log: FastifyBaseLogger
} & Asker<(typeof authorisationMatrix)[Id]['open']>

type Responses<Id extends OperationId> = operations[Id]['responses']
type SuccessStatus<Id extends OperationId> = Extract<keyof Responses<Id>, number>
type Content<Response> = Response extends { content: infer Media } ? Media : never
type OutputOf<Status, Media> = [Media] extends [never]
  ? { status: Status; body?: undefined; headers?: Record<string, string> }
  : Media extends { 'application/json': infer Body }
    ? { status: Status; body: Body | WrittenJson<Body>; headers?: Record<string, string> }
    : // A file: its bytes and its own content type.
      { status: Status; body: string | Uint8Array; headers: { 'content-type': string; [name: string]: string } }

/** What a handler answers: one of the contract's own answers. Everything else is thrown as a `Problem`. */
export type Output<Id extends OperationId> = {
  [Status in SuccessStatus<Id>]: OutputOf<Status, Content<Responses<Id>[Status]>>
}[SuccessStatus<Id>]

export type Handler<Id extends OperationId> = (input: Input<Id>) => Promise<Output<Id>>

/** Where modules say which handler answers which operation. */
export interface Operations {
  /** @throws Error when the operation has a handler already */
  on<Id extends OperationId>(operationId: Id, handler: Handler<Id>): void
}
