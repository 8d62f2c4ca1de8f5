/** How a filing is sent to a municipality, besides the interface that it can fetch from. */
export const channels = ['webhook', 'mail'] as const
export type Channel = (typeof channels)[number]

export interface Destination {
  municipality: string
  channel: Channel
}

/** A filing, or a file of it that came when the filing had been sent. */
export interface Parcel {
  filingId: string
  attachmentId?: string
}

/** One parcel on its way to one destination. */
export type Errand = Destination & Parcel

/** Why a transport did not succeed, in words that hold nothing of what was sent or answered: they are stored, logged and shown to the operator. */
export class TransportFault extends Error {
  override readonly name = 'TransportFault'
}
