/** An invented person whom a visitor of the demo can be. */
export interface TestPerson {
  /** What the provider calls the person (`sub`), and so the person's login key in the feed. */
  key: string
  name: string
  description: { da: string; en: string }
}
