import { addDays, type LocalDate, say, workdayFrom } from '#demo/people/calendar.ts'
import { type DataOf, type Schemas, text } from '#demo/people/records.ts'
import { rules } from '#demo/people/rules.ts'
import type { Step } from './steps.ts'

type Base = Pick<DataOf['complaintStep'], 'complaintId' | 'happenedOn' | 'by'>
type StepOfComplaint = Extract<Step, { kind: 'reassess' | 'forward' | 'appealDecides' | 'reroute' | 'needLonger' }>

const appealBody: Schemas['Actor'] = { role: text('Ankestyrelsen', 'The National Appeals Board (Ankestyrelsen)') }

const reassessed = {
  upheld: text(
    'Vi har set på afgørelsen igen. Vi holder fast i den. Derfor sender vi klagen og papirerne i sagen til Ankestyrelsen. Du skal ikke gøre noget.',
    'We have looked at the decision again. We uphold it. So we send the complaint and the papers of the case to the National Appeals Board. You need not do anything.',
  ),
  partlyChanged: text(
    'Vi har set på afgørelsen igen. Vi laver den del om, som du har ret i. Resten holder vi fast i. Sig til, om klagen skal videre til Ankestyrelsen.',
    'We have looked at the decision again. We change the part where you are right. We uphold the rest. Tell us whether the complaint is to go on to the National Appeals Board.',
  ),
} as const

const decided = {
  upheld: text(
    'Ankestyrelsen er enig med kommunen. Afgørelsen står ved magt.',
    'The National Appeals Board agrees with the municipality. The decision stands.',
  ),
  changed: text(
    'Ankestyrelsen giver dig ret. Kommunen skal følge den nye afgørelse og skriver til dig.',
    'The National Appeals Board agrees with you. The municipality must follow the new decision and writes to you.',
  ),
} as const

/** What a step of a complaint is told as. */
export function complaintStep(
  step: StepOfComplaint,
  { complaintId, today, leader }: { complaintId: string; today: LocalDate; leader: Schemas['Actor'] },
): DataOf['complaintStep'] {
  const base: Base = { complaintId, happenedOn: today, by: leader }
  switch (step.kind) {
    case 'reassess':
      return {
        ...base,
        step: 'reassessed',
        outcome: step.outcome,
        text: reassessed[step.outcome],
        rule: rules.reassessment,
      }
    case 'forward':
      return {
        ...{ ...base, step: 'forwarded' },
        text: text(
          'Vi har sendt klagen og papirerne i sagen videre.',
          'We have passed the complaint and the papers on.',
        ),
      }
    case 'appealDecides':
      return { ...base, by: appealBody, step: 'decided', outcome: step.outcome, text: decided[step.outcome] }
    case 'reroute':
      return {
        ...{ ...base, step: 'rerouted', to: leader.role },
        text: text(
          'Klagen handler om, hvordan du er blevet behandlet. Derfor svarer lederen og ikke medarbejderen.',
          'The complaint is about how you were treated. So the leader answers, and not the employee.',
        ),
      }
    case 'needLonger': {
      const newDue = workdayFrom(addDays(today, 21))
      const by = say(newDue)
      return {
        ...{ ...base, step: 'extended', newDue },
        text: text(
          `Vi skal tale med dem, der havde sagen før. Du får svar senest ${by.da}.`,
          `We have to talk with those who had the case before. You get an answer by ${by.en}.`,
        ),
      }
    }
  }
}
