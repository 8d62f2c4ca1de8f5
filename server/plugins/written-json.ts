/** An answer in JSON that was written before and is sent as it stands. `Body` is what the text says. */
export class WrittenJson<Body> {
  declare readonly says: Body
  readonly text: string

  constructor(text: string) {
    this.text = text
  }
}
