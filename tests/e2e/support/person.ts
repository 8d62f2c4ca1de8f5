/** Who can sign in, by their keys in demo/test-persons.json. */
export type Person =
  | 'karen-holmsted'
  | 'torben-ravnsholt'
  | 'samira-nordahl'
  | 'mikkel-strandgren'
  | 'bodil-krogsager'
  | 'ejvind-tranholm'
