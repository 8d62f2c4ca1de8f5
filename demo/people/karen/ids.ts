import { idOf } from '../records.ts'

/** The ids of Karen's case. */
export const karen = {
  person: idOf('karen'),
  case: idOf('karen case'),
  facts: {
    back: idOf('karen fact back'),
    head: idOf('karen fact head'),
    hours: idOf('karen fact hours'),
    gardening: idOf('karen fact gardening'),
    wish: idOf('karen fact wish'),
    caseworkers: idOf('karen fact caseworkers'),
  },
  goals: { clarified: idOf('karen goal clarified'), everyday: idOf('karen goal everyday') },
  subGoals: {
    health: idOf('karen sub-goal health'),
    hours: idOf('karen sub-goal hours'),
    needs: idOf('karen sub-goal needs'),
    energy: idOf('karen sub-goal energy'),
    support: idOf('karen sub-goal support'),
  },
  activities: {
    garden: idOf('karen activity garden'),
    energy: idOf('karen activity energy'),
    mentor: idOf('karen activity mentor'),
    kitchen: idOf('karen activity kitchen'),
    examination: idOf('karen activity examination'),
  },
  meetings: {
    handover: idOf('karen meeting handover'),
    team: idOf('karen meeting team'),
    followUp: idOf('karen meeting follow-up'),
  },
  letters: {
    recommendation: idOf('karen letter recommendation'),
    decision: idOf('karen letter decision'),
    handover: idOf('karen letter handover'),
    extension: idOf('karen letter extension'),
  },
}
