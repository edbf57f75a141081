export interface Rule {
  /** On which side of its figure the law is kept. */
  bound: 'least' | 'most';
  units: readonly string[];
  /** `same`: both say what it is reckoned by, and it is the same; `yearly`: by the year or unsaid; `any`: it does not matter. */
  per: 'same' | 'yearly' | 'any';
  /** The law must say the bound: a premium may be an example, normal hours may be exceeded for more pay. */
  said?: true;
}
const SPANS = ['day', 'calendar-day', 'business-day', 'weekday', 'week', 'month', 'year'];
const PREMIUM: Rule = { bound: 'least', units: ['percent'], per: 'any', said: true };

/** Which figures of a matter may be weighed; a matter or unit without a rule is compared by hand. */
const RULES: Readonly<Record<string, readonly Rule[]>> = {
  'working-time': [{ bound: 'most', units: ['hour'], per: 'same', said: true }],
  break: [{ bound: 'least', units: ['minute', 'hour'], per: 'any' }],
  'daily-rest': [{ bound: 'least', units: ['hour'], per: 'any' }],
  'weekly-rest': [{ bound: 'least', units: ['hour', 'day'], per: 'any' }],
  overtime: [PREMIUM, { bound: 'most', units: ['hour'], per: 'same' }],
  'night-work': [PREMIUM],
  'annual-leave': [{ bound: 'least', units: SPANS, per: 'yearly' }],
  maternity: [{ bound: 'least', units: SPANS, per: 'any' }],
  paternity: [{ bound: 'least', units: SPANS, per: 'any' }],
  notice: [{ bound: 'least', units: SPANS, per: 'any' }],
  resignation: [{ bound: 'least', units: SPANS, per: 'any' }],
  probation: [{ bound: 'most', units: SPANS, per: 'any' }],
  'fixed-term': [{ bound: 'most', units: SPANS, per: 'any' }],
  'minimum-wage': [{ bound: 'least', units: [], per: 'same' }],
  retention: [{ bound: 'least', units: SPANS, per: 'any' }],
  'payment-term': [{ bound: 'most', units: SPANS, per: 'any' }],
};

/** The rule for a quantity of a matter. */
export function ruleOf({ matter, unit }: { matter: string | null; unit: string }): Rule | undefined {
  return RULES[matter ?? '']?.find(
    ({ units }) => units.includes(unit) || (units.length === 0 && /^[A-Z]{3}$/.test(unit)),
  );
}
