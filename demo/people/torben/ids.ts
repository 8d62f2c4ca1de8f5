import { idOf } from '../records.ts'

/** The ids of Torben's case. */
export const torben = {
  person: idOf('torben'),
  case: idOf('torben case'),
  facts: { heart: idOf('torben fact heart'), driver: idOf('torben fact driver') },
  goals: { work: idOf('torben goal work') },
  subGoals: { strength: idOf('torben sub-goal strength'), job: idOf('torben sub-goal job') },
  activities: { guidance: idOf('torben activity guidance'), mentor: idOf('torben activity mentor') },
  meetings: {
    cancelled: idOf('torben meeting cancelled'),
    first: idOf('torben meeting first'),
    booked: idOf('torben meeting booked'),
  },
  letters: { received: idOf('torben letter received'), mentor: idOf('torben letter mentor') },
}
