import { idOf } from '../records.ts'

/** The ids of Mikkel's case. */
export const mikkel = {
  person: idOf('mikkel'),
  case: idOf('mikkel case'),
  facts: { shoulder: idOf('mikkel fact shoulder'), employer: idOf('mikkel fact employer') },
  goals: { back: idOf('mikkel goal back') },
  subGoals: { shoulder: idOf('mikkel sub-goal shoulder'), hours: idOf('mikkel sub-goal hours') },
  activities: { training: idOf('mikkel activity training'), gradual: idOf('mikkel activity gradual') },
  meetings: { next: idOf('mikkel meeting next') },
  letters: { benefit: idOf('mikkel letter benefit') },
}
