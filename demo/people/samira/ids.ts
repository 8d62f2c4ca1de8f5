import { idOf } from '../records.ts'

/** The ids of Samira's case. */
export const samira = {
  person: idOf('samira'),
  case: idOf('samira case'),
  facts: { laboratory: idOf('samira fact laboratory'), children: idOf('samira fact children') },
  goals: { job: idOf('samira goal job') },
  subGoals: { danish: idOf('samira sub-goal danish'), workplace: idOf('samira sub-goal workplace') },
  activities: { danish: idOf('samira activity danish'), laboratory: idOf('samira activity laboratory') },
  meetings: { missed: idOf('samira meeting missed'), next: idOf('samira meeting next') },
  letters: {
    sanction: idOf('samira letter sanction'),
    travel: idOf('samira letter travel'),
    invitation: idOf('samira letter invitation'),
  },
}
