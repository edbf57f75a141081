import type { Topic } from '../kit/topics.ts';
import { about } from '../kit/words.ts';

/** A quantity that law and house may both state. Only like is compared with like. */
export interface Measure {
  /** `premium`: what is paid on top, from "25%", "×1.25" or "125%"; `day`: a day of the year. */
  quantity: 'premium' | 'duration' | 'day';
  /** What the law sets: a floor, a ceiling, or a last day. */
  bound: 'floor' | 'ceiling';
  /** Units of a duration that are compared; minutes and hours are turned into each other, nothing else is. */
  units?: readonly string[];
  /** Must stand in the same clause as the value, on both sides. */
  per?: RegExp;
  /** The law grants it without a word like "at least": "entitled to … five days". */
  granted?: RegExp;
}

/** A subject of labour law with the words that it goes by in laws and in a company's papers. */
export interface LabourSubject {
  id: string;
  title: string;
  topic: Topic;
  /** A statement with one of these speaks of a neighbouring subject. */
  not?: Topic;
  measure?: Measure;
}

const YEARLY = /\b(?:a|per|each|every|the|calendar) year\b|\byearly\b|\bannual(?:ly)?\b/i;
const DAILY = /\b(?:a|per|each|any|every|one) (?:work(?:ing)? )?day\b|\bdaily\b/i;
const WEEKLY = /\b(?:a|per|each|any|every) (?:work(?:ing)? )?week\b|\bweekly\b/i;
const ENTITLED = /\bentitled to\b|\bshall be (?:granted|given|allowed)\b|\bwith (?:full )?pay\b/i;

/** The subjects that labour laws share, most particular first. */
export const LABOUR_SUBJECTS: readonly LabourSubject[] = [
  {
    id: 'emergency-overtime',
    title: 'emergency overtime',
    topic: about(
      'emergency overtime, required to work overtime, required by the employer to perform overtime, actual or impending emergenc*',
    ),
  },
  {
    id: 'undertime',
    title: 'undertime',
    topic: about('undertime'),
  },
  {
    id: 'night-work',
    title: 'night work',
    topic: about(
      'night shift differential, night differential, night premium, night work, night shift*, night hours, worked in the night, night allowance, night pay',
    ),
    measure: { quantity: 'premium', bound: 'floor' },
  },
  {
    id: 'overtime',
    title: 'overtime',
    topic: about('overtime, over-time, beyond eight hours, extra hours, time and a half'),
    not: about(
      'rest day*, holiday*, special day*, sunday*, undertime, offset, emergency, client, clients, fee, invoice*, on these, on those, on them',
    ),
    measure: { quantity: 'premium', bound: 'floor' },
  },
  {
    id: 'rest-day-pay',
    title: 'pay for work on a rest day',
    topic: about(
      'scheduled rest day*, work on a rest day, rest day or special day, rest-day pay, rest day work, rest day pay',
    ),
    not: about('overtime, beyond, holiday*, client, clients'),
    measure: { quantity: 'premium', bound: 'floor' },
  },
  {
    id: 'holiday-pay',
    title: 'holiday pay',
    topic: about(
      'holiday pay, regular holiday*, public holiday*, legal holiday*, statutory holiday*, bank holiday*, special holiday*',
    ),
  },
  {
    id: 'weekly-rest',
    title: 'the weekly rest',
    topic: about('weekly rest, rest day*, rest period*, consecutive hours, day of rest'),
    measure: { quantity: 'duration', bound: 'floor', units: ['hour', 'minute'], per: /\bconsecutive\b/i },
  },
  {
    id: 'meal-break',
    title: 'meal breaks',
    topic: about(
      'meal period*, meal break*, meal time*, regular meal*, lunch break*, lunch hour, rest break*, break for lunch',
    ),
    measure: { quantity: 'duration', bound: 'floor', units: ['minute', 'hour'] },
  },
  {
    id: 'weekly-hours',
    title: 'hours a week',
    topic: about('weekly working time, hours a week, hours per week, hours in any week, working week'),
    measure: { quantity: 'duration', bound: 'ceiling', units: ['hour'], per: WEEKLY },
  },
  {
    id: 'daily-hours',
    title: 'hours of work',
    topic: about('hours of work, working hours, work hours, hours worked, normal hours, office hours'),
    not: about('overtime, holiday*, rest day*'),
    measure: { quantity: 'duration', bound: 'ceiling', units: ['hour'], per: DAILY },
  },
  {
    id: 'thirteenth-month',
    title: '13th month pay',
    topic: about(
      '13th month, 13th-month, thirteenth month, thirteenth-month, 13-month, christmas bonus, year-end bonus',
    ),
    measure: { quantity: 'day', bound: 'ceiling', per: /\b(?:pay|pays|paid|payable|payment|released?)\b/i },
  },
  {
    id: 'maternity',
    title: 'maternity leave',
    topic: about('maternity, pregnancy leave, maternal leave'),
    measure: { quantity: 'duration', bound: 'floor', units: ['day', 'week', 'month'], granted: ENTITLED },
  },
  {
    id: 'paternity',
    title: 'paternity leave',
    topic: about('paternity'),
    measure: { quantity: 'duration', bound: 'floor', units: ['day', 'week'], granted: ENTITLED },
  },
  {
    id: 'parental',
    title: 'parental leave',
    topic: about('parental leave, adoption leave, solo parent*'),
  },
  {
    id: 'sick-leave',
    title: 'sick leave',
    topic: about('sick leave, sick day*, sick pay, sickness, sick, medical certificate'),
  },
  {
    id: 'annual-leave',
    title: 'yearly paid leave',
    topic: about(
      'service incentive leave, annual leave, vacation leave, paid leave, holiday entitlement, vacation, leave policy, leave entitlement, days of leave, days leave',
    ),
    not: about('maternity, paternity, sick leave, parental, notice'),
    measure: {
      quantity: 'duration',
      bound: 'floor',
      units: ['day', 'week', 'business-day'],
      per: YEARLY,
      granted: ENTITLED,
    },
  },
  {
    id: 'probation',
    title: 'probation',
    topic: about('probation*, trial period'),
    not: about('client, clients, review, customer*'),
    measure: { quantity: 'duration', bound: 'ceiling', units: ['month', 'day', 'week'] },
  },
  {
    id: 'resignation',
    title: 'notice by the employee',
    topic: about(
      'resign*, termination by employee, notice by the employee, employee gives, terminate without just cause, written notice on the employer',
    ),
  },
  {
    id: 'redundancy',
    title: 'redundancy and closing',
    topic: about(
      'redundan*, retrench*, lay-off*, layoff*, closure of establishment, severance, separation pay',
    ),
  },
  {
    id: 'dismissal',
    title: 'discipline and dismissal',
    topic: about(
      'dismiss*, discipline, disciplinary, misconduct, termination by employer, security of tenure, just cause, notice to explain, twin-notice, twin notice, gross negligence, reinstate*',
    ),
  },
  {
    id: 'final-pay',
    title: 'final pay',
    topic: about('final pay, last pay, final wages, final salary, final paycheck, final paycheque'),
    measure: {
      quantity: 'duration',
      bound: 'ceiling',
      units: ['day', 'week', 'month'],
      per: /\bwithin\b|\bnot later than\b|\bno later than\b/i,
    },
  },
  {
    id: 'certificate',
    title: 'the certificate of employment',
    topic: about('certificate of employment, employment certificate, record of employment'),
    measure: {
      quantity: 'duration',
      bound: 'ceiling',
      units: ['day', 'week', 'month', 'business-day'],
      per: /\bwithin\b|\bnot later than\b|\bno later than\b/i,
    },
  },
  {
    id: 'forms-of-payment',
    title: 'how wages are paid',
    topic: about(
      'forms of payment, legal tender, payment of wages, pay by cheque, bank transfer of wages, batch file, direct deposit',
    ),
  },
  {
    id: 'pay-days',
    title: 'pay days',
    topic: about(
      'time of payment, pay day*, payday*, wages shall be paid, pay period*, pay date*, twice a month, semi-monthly',
    ),
  },
  {
    id: 'deductions',
    title: 'deductions from pay',
    topic: about(
      'wage deduction*, deduction from the wages, deduct from the wages, deductions from pay, deducted from staff, withhold any amount, withholding of wages, kickback*, payroll deduction*, is deducted, deposits for loss, no bond, book value',
    ),
  },
  {
    id: 'minimum-wage',
    title: 'the minimum wage',
    topic: about('minimum wage*, living wage, national minimum'),
  },
  {
    id: 'non-diminution',
    title: 'benefits once given',
    topic: about(
      'diminution, diminish*, cannot be taken back, cannot be cut, more favourable, more favorable',
    ),
  },
  {
    id: 'health-insurance',
    title: 'health insurance contributions',
    topic: about('philhealth, universal health care, health insurance contribution*, premium contribution*'),
  },
  {
    id: 'housing-fund',
    title: 'housing fund contributions',
    topic: about('pag-ibig, hdmf, home development mutual fund, housing fund'),
  },
  {
    id: 'social-security',
    title: 'social security contributions',
    topic: about(
      'sss, social security, national insurance, pension contribution*, superannuation, employees contribution*, employers contribution*, coverage in the sss',
    ),
  },
  { id: 'retirement', title: 'retirement', topic: about('retire*, pension*') },
  {
    id: 'service-charge',
    title: 'service charges',
    topic: about('service charge*, gratuit*, tips'),
  },
  {
    id: 'telecommuting',
    title: 'work from home',
    topic: about('telecommut*, work from home, working from home, remote work, home office, teleworking'),
  },
  {
    id: 'data-breach',
    title: 'data protection',
    topic: about(
      'personal data breach*, data breach*, breach, data protection officer, personal data, data privacy',
    ),
    measure: {
      quantity: 'duration',
      bound: 'ceiling',
      units: ['hour', 'day'],
      per: /\bwithin\b|\bnot later than\b|\bno later than\b/i,
    },
  },
  {
    id: 'inventions',
    title: 'who owns what is made at work',
    topic: about('invention*, patent, copyright, intellectual property, work product'),
  },
  {
    id: 'safety',
    title: 'health and safety',
    topic: about('occupational safety, health and safety, safe workplace, workplace accident*, work injur*'),
  },
  {
    id: 'discrimination',
    title: 'equal treatment',
    topic: about('discriminat*, equal treatment, harass*, equal pay'),
  },
];
