import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'procedure*, process*, how we, checklist*, orders, ordering, delivery, deliveries, ' +
      'supplier*, month by month, my year, my job, handover, words we use, house words, ' +
      'glossary, opening, closing, safety, recall, equipment, stock, supplies, plan, calendar, ' +
      'season, session, intake, register, meeting*, project*, room*',
  ),
  subjects: {
    account: list(
      'month by month, my year, my job, my work, what the office does, handover, handover notes, ' +
        'for whoever comes next, for my successor, who comes after me, what i do, ' +
        'the year in the office',
    ),
    glossary: list(
      'glossary, words we use, house words, terms we use, abbreviations, acronyms, our words, ' +
        'jargon, dictionary',
    ),
    suppliers: list('supplier*, vendor*, ordering, supplies, purchasing, where we buy, stock'),
    safety: list(
      'safety, food safety, recall*, traceab*, incident*, emergency, accident*, hygiene, ' +
        'safeguarding, first aid, fire, risk assessment, hazard*',
    ),
    orders: list(
      'orders, taking orders, order desk, deliveries, delivery, bookings, booking, intake, ' +
        'reception, front desk, enquir*',
    ),
    complaints: list('complaint*, warranty, returns, claims from customers, something goes wrong'),
    premises: list(
      'opening up, closing up, opening and closing, keys, building, premises and equipment, ' +
        'maintenance, equipment, room and equipment, vehicles, fridge',
    ),
    errors: list(
      'known errors, known problems, troubleshooting, workaround*, if it fails, when it breaks, ' +
        'common mistakes, what goes wrong, known issues',
    ),
    scripts: list('script*, cron, scheduled job*, automation*, macro*, nightly job*, backup*'),
    meetings: list('meetings, weekly meeting, team meeting, stand-up, office calendar'),
    'scripts/failure': list('fail*, error*, alert*, log, stopped'),
  },
};
