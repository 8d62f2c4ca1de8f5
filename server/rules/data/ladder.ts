import type { Source, Text } from '../rule.ts'
import type { RungVersion } from '../rung.ts'

const appealGuide: Source = {
  title: { da: 'Ankestyrelsens vejledning om klager', en: 'Guidance on complaints by the National Appeals Board' },
  citation: { da: 'retssikkerhedsloven §§ 60 og 66', en: 'Legal Protection Act (retssikkerhedsloven) §§ 60 and 66' },
  url: 'https://ast.dk/for-borgere-med-en-klagesag/din-sag-i-ankestyrelsen/klagevejledning-og-tidsfrister',
}
const dataProtection = {
  title: { da: 'Datatilsynet', en: 'The Danish Data Protection Agency' },
  url: 'https://www.datatilsynet.dk/',
}
const noNumberChecked: Text = {
  da: 'Vejen er slået efter. Paragraffens nummer er ikke.',
  en: 'The way was checked. The number of the section was not.',
}

const common = {
  validFrom: '2013-07-01',
  validTo: null,
  verifiedOn: '2026-11-23',
  closesWith: null,
  opensAfter: null,
} as const
const fromTheStart: RungVersion['opensWith'] = {
  ...{ decision: 'filedOn', handling: 'filedOn', conduct: 'filedOn', records: 'filedOn', correction: 'filedOn' },
}

/** The way that a disagreement can go, in order within each course. What is not listed for a course is no way for it. */
export const rungs: readonly RungVersion[] = [
  {
    ...common,
    id: 'municipality',
    opensWith: fromTheStart,
    source: appealGuide,
    uncertainty: noNumberChecked,
  },
  {
    ...common,
    id: 'mayor',
    opensWith: { handling: 'answeredOn', conduct: 'answeredOn' },
    source: {
      title: { da: 'Kommunal praksis', en: 'Municipal practice' },
      citation: {
        da: 'klager over sagsbehandling og personale går til lederen og derefter til borgmesteren',
        en: 'complaints over handling and staff go to the leader and then to the mayor',
      },
      url: null,
    },
    uncertainty: {
      da: 'Loven sætter ikke en dag for svaret. Vejen er læst på kommuners sider.',
      en: 'The law sets no day for the answer. The way was read on municipalities’ pages.',
    },
  },
  {
    ...common,
    id: 'appealBody',
    opensWith: { decision: 'forwardedOn' },
    source: appealGuide,
    uncertainty: noNumberChecked,
  },
  {
    ...common,
    id: 'appealBody',
    opensWith: { records: 'refusedOn' },
    opensAfter: 'records.complainOverDelay',
    source: {
      title: { da: 'Offentlighedsloven', en: 'The Access to Public Records Act' },
      citation: { da: 'offentlighedsloven § 37', en: 'Access to Public Records Act (offentlighedsloven) § 37' },
      url: 'https://www.kle-online.dk/',
    },
    uncertainty: {
      da: 'Du klager til kommunen. Den ser på det igen og sender selv klagen videre.',
      en: 'You complain to the municipality. It looks at it again and passes the complaint on itself.',
    },
  },
  {
    ...common,
    id: 'dataProtection',
    opensWith: { records: 'answeredOn' },
    source: {
      ...dataProtection,
      citation: { da: 'klag til Datatilsynet', en: 'complain to the Data Protection Agency' },
    },
    uncertainty: {
      da: 'Gælder oplysninger om dig selv, ikke alle papirer i sagen. Klag først til kommunen.',
      en: 'Holds for information about yourself, not for every paper in the case. Complain to the municipality first.',
    },
  },
  {
    ...common,
    id: 'dataProtection',
    opensWith: { correction: 'refusedOn' },
    opensAfter: 'gdpr.oneMonth',
    source: {
      ...dataProtection,
      citation: { da: 'databeskyttelsesforordningen artikel 77', en: 'GDPR Article 77' },
    },
    uncertainty: {
      da: 'Vejen er slået efter. Artiklens nummer er ikke.',
      en: 'The way was checked. The number of the article was not.',
    },
  },
  {
    ...common,
    id: 'supervision',
    opensWith: { handling: 'answeredOn' },
    source: {
      title: { da: 'Ankestyrelsens tilsyn', en: 'The supervision of municipalities by the National Appeals Board' },
      citation: {
        da: 'tilsyn med, om kommunen følger loven',
        en: 'supervision of whether the municipality follows the law',
      },
      url: 'https://ast.dk/',
    },
    uncertainty: {
      da: 'Tilsynet bestemmer selv, om det vil tage en sag op.',
      en: 'The supervision decides for itself whether to take up a case.',
    },
  },
  {
    ...common,
    id: 'reopening',
    opensWith: { decision: 'finalOn' },
    source: {
      title: { da: 'God forvaltningsskik', en: 'Good administration' },
      citation: {
        da: 'en sag kan åbnes igen, når der kommer nye oplysninger, eller når der er sket en fejl',
        en: 'a case can be opened again when something new is known or a mistake was made',
      },
      url: null,
    },
    uncertainty: {
      da: 'Der er ingen frist, som vi kender. Ombudsmandens frist løber videre imens.',
      en: 'There is no time limit that we know of. The Ombudsman’s runs on meanwhile.',
    },
  },
  {
    ...common,
    id: 'ombudsman',
    opensWith: { decision: 'decidedOn', handling: 'answeredOn', conduct: 'answeredOn', correction: 'refusedOn' },
    closesWith: 'ombudsman.oneYear',
    source: {
      title: { da: 'Folketingets Ombudsmand', en: 'The Parliamentary Ombudsman' },
      citation: { da: 'det kan man klage over', en: 'what one can complain about' },
      url: 'https://www.ombudsmanden.dk/det-kan-man-klage-over',
    },
    uncertainty: {
      da: 'Ombudsmanden vælger selv, hvilke sager han går ind i. De andre veje skal være prøvet først.',
      en: 'The Ombudsman chooses which cases to take up. The other ways must have been tried first.',
    },
  },
  {
    ...common,
    id: 'courts',
    opensWith: { decision: 'decidedOn' },
    source: {
      ...appealGuide,
      citation: { da: 'afgørelsen kan prøves ved domstolene', en: 'the decision can be tried by the courts' },
      url: 'https://ast.dk/for-borgere-med-en-klagesag',
    },
    uncertainty: {
      da: 'Spørg en advokat eller retshjælpen om frister og udgifter, før du går i gang.',
      en: 'Ask a lawyer or legal aid (retshjælp) about time limits and costs before you begin.',
    },
  },
  {
    ...common,
    id: 'adviser',
    opensWith: fromTheStart,
    source: {
      title: { da: 'Kommunestyrelsesloven', en: 'The Local Government Act' },
      citation: { da: 'kommunestyrelsesloven § 65 e', en: 'Local Government Act (kommunestyrelsesloven) § 65 e' },
      url: null,
    },
    uncertainty: {
      da: 'Ikke alle kommuner har en borgerrådgiver. En klage dertil erstatter ikke en klage over afgørelsen. Paragraffen er ikke slået efter.',
      en: 'Not every municipality has a citizens’ adviser (borgerrådgiver). Going there does not replace a complaint over the decision. The section was not looked up.',
    },
  },
  {
    ...common,
    id: 'helpers',
    opensWith: fromTheStart,
    source: {
      title: { da: 'Forvaltningsloven', en: 'The Public Administration Act' },
      citation: { da: 'forvaltningsloven § 8', en: 'Public Administration Act (forvaltningsloven) § 8' },
      url: 'https://danskelove.dk/forvaltningsloven/6-8',
    },
    uncertainty: null,
  },
]
