import type { Schemas } from './records.ts'
import { text } from './records.ts'

type Rule = Schemas['RuleCitation']

const checkedOn = '2026-11-23'
const activeEmployment = 'https://www.retsinformation.dk/eli/lta/2024/280'

/** The rules that the letters and activities of the demo rest on. Without an address where nobody has looked the paragraph up. */
export const rules = {
  plan: {
    label: text('Lov om en aktiv beskæftigelsesindsats §§ 40 og 41', 'Active Employment Act §§ 40 and 41'),
    url: activeEmployment,
    checkedOn,
  },
  placement: {
    label: text('Lov om en aktiv beskæftigelsesindsats, kapitel 11', 'Active Employment Act, chapter 11'),
    url: activeEmployment,
    checkedOn,
  },
  training: {
    label: text('Lov om en aktiv beskæftigelsesindsats, kapitel 14', 'Active Employment Act, chapter 14'),
    url: activeEmployment,
    checkedOn,
  },
  mentor: {
    label: text('Lov om en aktiv beskæftigelsesindsats, reglerne om mentor', 'Active Employment Act, rules on mentors'),
  },
  waitForStatement: {
    label: text('Forvaltningsloven § 21', 'Public Administration Act § 21'),
    url: 'https://www.elov.dk/forvaltningsloven/paragraf/21/',
    checkedOn: '2026-11-26',
  },
  followUpTalks: {
    label: text('Lov om en aktiv beskæftigelsesindsats, reglerne om samtaler', 'Active Employment Act, rules on talks'),
    url: activeEmployment,
    checkedOn,
  },
  resourceProgramme: {
    label: text(
      'Det tidligere kapitel 19 i lov om en aktiv beskæftigelsesindsats, som stadig gælder for dit forløb',
      'The former chapter 19 of the Active Employment Act, which still applies to your programme',
    ),
    url: 'https://www.retsinformation.dk/eli/lta/2025/1750',
    checkedOn,
  },
  flexibleJob: {
    label: text('Lov om en aktiv beskæftigelsesindsats § 116', 'Active Employment Act § 116'),
    url: 'https://www.elov.dk/lov-om-en-aktiv-beskaeftigelsesindsats/kapitel/20/',
    checkedOn,
  },
  pension: {
    label: text(
      'Lov om social pension, reglerne om førtidspension',
      'Social Pensions Act, rules on disability pension',
    ),
  },
  reasonableCause: {
    label: text('Lov om aktiv socialpolitik § 13', 'Active Social Policy Act § 13'),
    url: 'https://www.retsinformation.dk/eli/lta/2025/1004',
    checkedOn,
  },
  missedTalk: {
    label: text('Lov om aktiv socialpolitik §§ 35 og 37', 'Active Social Policy Act §§ 35 and 37'),
    url: 'https://danskelove.dk/aktivloven/35-40a',
    checkedOn,
  },
  sickLeaveFollowUp: {
    label: text('Sygedagpengeloven § 13 b', 'Sickness Benefit Act § 13 b'),
    url: 'https://www.elov.dk/sygedagpengeloven/paragraf/13b/',
    checkedOn,
  },
  sicknessBenefit: { label: text('Sygedagpengeloven § 7', 'Sickness Benefit Act § 7') },
  travel: {
    label: text(
      'Lov om en aktiv beskæftigelsesindsats, reglerne om befordring',
      'Active Employment Act, rules on travel costs',
    ),
  },
  mayBringSomebody: {
    label: text('Forvaltningsloven § 8', 'Public Administration Act § 8'),
    url: 'https://danskelove.dk/forvaltningsloven/6-8',
    checkedOn,
  },
  reasons: {
    label: text('Forvaltningsloven §§ 22 og 24', 'Public Administration Act §§ 22 and 24'),
    url: 'https://danskelove.dk/forvaltningsloven/22',
    checkedOn,
  },
  noSuspension: {
    label: text('Retssikkerhedsloven § 72', 'Legal Protection Act § 72'),
    url: 'https://danskelove.dk/retssikkerhedsloven/72',
    checkedOn,
  },
  reassessment: {
    label: text('Retssikkerhedsloven § 66', 'Legal Protection Act § 66'),
    url: 'https://ast.dk/for-borgere-med-en-klagesag/din-sag-i-ankestyrelsen/klagevejledning-og-tidsfrister',
    checkedOn,
  },
  internalDocuments: { label: text('Forvaltningsloven § 12', 'Public Administration Act § 12') },
} satisfies Record<string, Rule>
