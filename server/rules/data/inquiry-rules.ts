import type { RuleId, RuleVersion } from '../rule.ts'

type InquiryRule = Extract<RuleId, `inquiry.${string}`>

/** Until when a question, a wish to be called or another short request is answered. A municipality that has set other days gets a new version here. */
export const inquiryRules: readonly RuleVersion[] = [
  serviceTarget('inquiry.question', 5),
  serviceTarget('inquiry.callBack', 2),
  serviceTarget('inquiry.cannotManage', 2),
  serviceTarget('inquiry.comment', 10),
  {
    ...serviceTarget('inquiry.waitForStatement', 3),
    source: {
      title: { da: 'Forvaltningsloven', en: 'The Public Administration Act' },
      citation: {
        da: 'forvaltningsloven § 21. Dagen er kommunens eget servicemål',
        en: 'Public Administration Act (forvaltningsloven) § 21. The day is the municipality’s own service target',
      },
      url: 'https://www.elov.dk/forvaltningsloven/paragraf/21/',
    },
    uncertainty: {
      da: 'Loven siger, at du kan bede afgørelsen vente, men ikke hvor hurtigt kommunen skal svare. Kommunen kan sige nej i de tilfælde, som står i § 21, stk. 2.',
      en: 'The law says that you can ask the decision to wait, but not how fast the municipality must answer. It can say no in the cases listed in § 21(2).',
    },
  },
]

/** No law sets a number: the municipality sets it, and says so. */
function serviceTarget(id: InquiryRule, workingDays: number): RuleVersion {
  return {
    id,
    validFrom: '2014-01-01',
    validTo: null,
    kind: 'workingDays',
    amount: workingDays,
    endsOn: 'workingDay',
    whose: 'authority',
    source: {
      title: { da: 'Kommunens servicemål', en: 'The municipality’s service target' },
      citation: { da: 'kommunens eget servicemål', en: 'the municipality’s own service target' },
      url: null,
    },
    verifiedOn: '2026-11-26',
    uncertainty: {
      da: 'Ingen lov sætter en dag. Kommunen har selv sat den, og den kan ændre den.',
      en: 'No law sets a day. The municipality has set it itself, and can change it.',
    },
  }
}
