/** Why a transport did not succeed, in words that hold nothing of what was sent or answered. */
export class TransportFault extends Error {
  constructor(why: string) {
    super(why)
    this.name = 'TransportFault'
    // It is stored with the job; where in our code it happened tells the operator nothing.
    this.stack = `${this.name}: ${why}`
  }
}

export type Channel = 'webhook' | 'mail'
