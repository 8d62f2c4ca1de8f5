import type { paths } from '#api/generated/types.ts'
import type { Worlds } from './persons/persons.ts'
import type { World } from './world.ts'

// The contract's types turned into the type of one table: an operation without a handler, a handler without an operation, and an answer that
// the contract does not promise are all type errors.

type Method = 'get' | 'put' | 'post' | 'patch' | 'delete'
type CitizenPath = Extract<keyof paths, `/api/${string}` | '/healthz' | '/device-standing/{deviceId}'>
type Operation = { parameters: object; responses: object }

type PartOf<Whole, Key extends string> = Whole extends { [Name in Key]?: infer Part } ? Exclude<Part, undefined> : never
type Content<Message> = Message extends { content: infer ByType } ? ByType : never

type AnswerWith<Status, Message> = [Content<Message>] extends [never]
  ? { status: Status }
  : 'application/json' extends keyof Content<Message>
    ? { status: Status; body: Content<Message>['application/json'] }
    : { status: Status; body: string; mediaType: string; fileName: string }
type AnswerOf<Responses> = {
  [Status in Extract<keyof Responses, number>]: AnswerWith<Status, Responses[Status]>
}[Extract<keyof Responses, number>]

type BodyOf<ByType> = ByType extends { 'application/json': infer Body }
  ? Body
  : ByType extends { 'application/offset+octet-stream': unknown }
    ? Uint8Array
    : undefined

/** What a handler is told, typed from the contract. */
export interface Call<Op extends Operation> extends Asked {
  params: PartOf<Op['parameters'], 'path'>
  query: PartOf<Op['parameters'], 'query'>
  body: BodyOf<Content<PartOf<Op, 'requestBody'>>>
}

/** What every handler is told. */
export interface Asked {
  /** The address, for telling one target of a filing from another. */
  path: string
  /** The version in If-Match; 0 without one. */
  version: number
  /** Where a part of a file begins; 0 without Upload-Offset. */
  offset: number
  /** The signed-in person's case. */
  world: World
  /** Everybody's, since an id may be somebody else's. */
  worlds: Worlds
  at: Date
}

export type HandlerTable = {
  [Path in CitizenPath]: {
    [Verb in Method as paths[Path][Verb] extends Operation ? Verb : never]: paths[Path][Verb] extends Operation
      ? (call: Call<paths[Path][Verb]>) => AnswerOf<paths[Path][Verb]['responses']>
      : never
  }
}

/** An answer as it is sent, once its types have done their work. */
export interface Answer {
  status: number
  body?: unknown
  mediaType?: string
  fileName?: string
}

/** A handler as it is called, whatever its operation. */
export type AnyHandler = (call: Asked & { params: unknown; query: unknown; body: unknown }) => Answer
