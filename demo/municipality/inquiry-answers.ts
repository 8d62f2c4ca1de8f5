import { addDays, type LocalDate, say, workdayFrom } from '#demo/people/calendar.ts'
import { type DataOf, type Schemas, text } from '#demo/people/records.ts'
import { rules } from '#demo/people/rules.ts'

type Answer = DataOf['inquiryAnswer']

interface Answering {
  today: LocalDate
  answeredBy: Schemas['Actor']
}

/** What the municipality answers to a question or another short request. */
export function inquiryAnswer(
  { kind, statementBy }: Schemas['InquiryInput'],
  { today, answeredBy }: Answering,
): Answer {
  const base = { answeredBy, answeredOn: today }
  switch (kind) {
    case 'question':
      return {
        ...base,
        text: text(
          'Tak for dit spørgsmål. Vi bestemmer det på næste møde, og du kommer til at sige din mening først. Du skal ikke gøre noget, før du hører fra os.',
          'Thank you for your question. We decide it at the next meeting, and you get to say what you think first. You need not do anything before you hear from us.',
        ),
      }
    case 'callBack': {
      const day = say(workdayFrom(addDays(today, 1)))
      return {
        ...base,
        text: text(`Vi ringer ${day.da} mellem kl. 10 og 11.`, `We call you on ${day.en} between 10 and 11.`),
      }
    }
    case 'cannotManage':
      return {
        ...base,
        ...{ agreed: true, noAbsence: true },
        text: text(
          'Tak, fordi du skrev det. Du skal ikke gøre mere, end du kan. Vi finder noget, du kan klare, sammen med dig.',
          'Thank you for writing it. You need not do more than you can. We find something that you can manage, together with you.',
        ),
      }
    case 'comment':
      return { ...base, text: commented }
    case 'waitForStatement': {
      const waitsUntil = statementBy ?? workdayFrom(addDays(today, 14))
      return {
        ...base,
        ...{ agreed: true, waitsUntil, rule: rules.waitForStatement },
        text: text(
          'Vi venter på din udtalelse. Vi bestemmer ikke noget, før dagen er gået.',
          'We wait for your statement. We decide nothing before the day is over.',
        ),
      }
    }
  }
}

const commented = text(
  'Tak for dine bemærkninger. De ligger nu i sagen, og vi tager dem med, når vi bestemmer.',
  'Thank you for your comments. They are in the case now, and we take them into account when we decide.',
)

/** What the leader answers when nobody else did. The filing that tells of it names the kind, not the words. */
export function leadersAnswer({ inquiryKind }: Schemas['InquiryRaisedBody'], { today, answeredBy }: Answering): Answer {
  const canBeAgreedTo = inquiryKind === 'cannotManage' || inquiryKind === 'waitForStatement'
  const waits = inquiryKind === 'waitForStatement' ? { waitsUntil: workdayFrom(addDays(today, 14)) } : {}
  return {
    ...{ answeredBy, answeredOn: today, ...waits },
    ...(canBeAgreedTo ? { agreed: true } : {}),
    text: text(
      'Du skulle have haft svar før. Det er vores fejl, og jeg er ked af det. Jeg har læst det, du skrev, og lagt det i sagen. Jeg ringer til dig i morgen.',
      'You should have had an answer earlier. That is our fault, and I am sorry. I have read what you wrote and put it in the case. I call you tomorrow.',
    ),
  }
}
