import type { Schemas } from './records.ts'
import { text } from './records.ts'

export const townHall = text('Strandby Rådhus, Havnepladsen 1', 'Strandby Town Hall, Havnepladsen 1')

export const socialWorker = text('Socialrådgiver', 'Social worker')

/** The number of the municipality's switchboard. */
export const switchboard = '70 10 00 00'

export const leaders = {
  jobAndHealth: {
    role: text('Leder af Job og Sundhed', 'Head of Job and Health'),
    name: 'Ulla Bækmark',
    profession: socialWorker,
  },
  jobAndFamily: {
    role: text('Leder af Job og Familie', 'Head of Job and Family'),
    name: 'Dorte Havgaard',
    profession: text('Socialrådgiver med diplom i ledelse', 'Social worker with a diploma in management'),
  },
  sickLeave: {
    role: text('Leder af Sygedagpenge', 'Head of Sickness Benefit'),
    name: 'Preben Lyngtoft',
    profession: text('Cand.jur.', 'Lawyer'),
  },
} satisfies Record<string, Schemas['Actor']>

export const units = {
  jobAndHealth: {
    name: text('Job og Sundhed', 'Job and Health'),
    phone: '70 10 00 20',
    address: townHall,
    leader: leaders.jobAndHealth,
  },
  jobAndFamily: {
    name: text('Job og Familie', 'Job and Family'),
    phone: '70 10 00 40',
    address: townHall,
    leader: leaders.jobAndFamily,
  },
  sickLeave: {
    name: text('Sygedagpenge', 'Sickness Benefit'),
    phone: '70 10 00 60',
    address: townHall,
    leader: leaders.sickLeave,
  },
} satisfies Record<string, Schemas['Unit']>

export const senders = {
  jobAndHealth: text('Strandby Kommune, Job og Sundhed', 'Strandby Municipality, Job and Health'),
  jobAndFamily: text('Strandby Kommune, Job og Familie', 'Strandby Municipality, Job and Family'),
  sickLeave: text('Strandby Kommune, Sygedagpenge', 'Strandby Municipality, Sickness Benefit'),
}

/** Who made a version of a plan, as the subject of a sentence. */
export const changers = {
  caseworker: text('Din sagsbehandler', 'Your caseworker'),
  consultant: text('Din virksomhedskonsulent', 'Your business consultant'),
  team: text('Kommunens tværfaglige team', 'The municipality’s cross-disciplinary team'),
  administration: text('Administrationen i Job og Sundhed', 'The administration of Job and Health'),
}

/** Telephone hours on the given weekdays (1 is Monday), a morning hour and a half each. */
export function mornings(...weekdays: number[]): Schemas['PhoneHours'][] {
  return weekdays.map((weekday) => ({ weekday, from: '09:00', to: '10:30' }))
}
