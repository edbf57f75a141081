import { about } from '../kit/words.ts';
import type { Field } from './subjects.ts';

const MONEY_OF_OTHERS = about(
  'invoice*, client*, customer*, vendor*, supplier*, bill, bills, billing, late fee*, credit note*, loan*, account*, deposit*',
);

/** What people are paid, and how it is worked out. */
export const PAY: Field = {
  topic: about(
    'pay, payroll, salary, salaries, wage*, compensation, overtime, 13th month, thirteenth month, bonus*, remuneration, cut-off, paydays',
  ),
  not: MONEY_OF_OTHERS,
  subjects: [
    {
      name: 'precedence',
      title: 'Which paper counts',
      topic: about(
        'this one counts, the guide counts, takes precedence, prevails, supersede*, overrides, older paper*',
      ),
      question: 'Which paper counts where two say different things?',
      required: false,
      leads: true,
      limit: 4,
    },
    {
      name: 'pay-days',
      title: 'When people are paid',
      topic: about(
        'pay day*, payday*, pay date*, pay period*, pay cycle*, cut-off, cut off, cutoff, payroll run, payroll calendar, semi-monthly, bi-weekly, paid monthly',
      ),
      not: MONEY_OF_OTHERS,
      question: 'On which days are people paid, which days does each pay day cover, and who releases it?',
      required: true,
    },
    {
      alone: true,
      name: 'rate',
      title: 'How a day and an hour are worked out',
      topic: about(
        'daily rate, hourly rate, base salary, base salaries, salary tier*, salary scale*, pay scale*, pay grade*, divisor, salary band*, base pay, wage rate*, salary matrix, evaluation',
      ),
      not: MONEY_OF_OTHERS,
      question: 'How is pay for a day and an hour worked out from the monthly or yearly pay?',
      required: true,
    },
    {
      alone: true,
      name: 'overtime',
      title: 'Overtime, rest days and holidays',
      topic: about(
        'overtime, over-time, rest day*, lieu day*, time in lieu, holiday pay, premium pay, weekend work, time and a half, regular holiday*',
      ),
      not: MONEY_OF_OTHERS,
      question:
        'How is overtime paid, who agrees to it beforehand, and what is paid for work on rest days and holidays?',
      required: true,
    },
    {
      alone: true,
      name: 'night',
      title: 'Night work',
      topic: about(
        'night differential, night shift*, night work, night premium, night hours, shift allowance',
      ),
      question: 'What is paid for work at night, and which hours count?',
      required: false,
    },
    {
      name: 'late',
      title: 'Late and absent',
      topic: about('lateness, late, tardiness, tardy, absent, absence, unexcused, awol, grace'),
      not: about('late fee*, late payment*, invoice*, too late, later, being late, contribution*'),
      question: 'What is deducted, and what follows, when somebody is late or absent?',
      required: false,
    },
    {
      alone: true,
      name: 'bonus',
      title: '13th month and bonuses',
      topic: about(
        '13th month, 13th-month, thirteenth month, bonus, bonuses, profit sharing, patronage, incentive*',
      ),
      not: about('referral*, service incentive'),
      question: 'Which bonuses are paid, how are they worked out, and when?',
      required: true,
    },
    {
      name: 'part-month',
      title: 'Part of a month, unused leave',
      topic: about('pro rata, pro-rata, pro-rat*, part of a month, leave conversion, unused days, mid-year'),
      question: 'How is part of a month paid?',
      required: false,
    },
    {
      name: 'deductions',
      title: 'Contributions, tax and deductions',
      topic: about(
        'contribution*, withholding, deduct*, sss, philhealth, pag-ibig, social security, pension, national insurance, superannuation, income tax, payroll tax',
      ),
      not: about('invoice*, client*, late fee*'),
      question: 'What is deducted from pay, what does the company add, and where are the tables?',
      required: true,
    },
    {
      name: 'review',
      title: 'How pay changes',
      topic: about(
        'salary review*, pay review*, salary adjustment*, pay rise*, raise, raises, pay increase*, promotion*, reassessed',
      ),
      question: 'When is pay reviewed, and who decides a rise?',
      required: true,
    },
  ],
  rest: { title: 'Also on pay', limit: 14 },
};

/** Time off: kinds, days, conditions, approval. */
export const LEAVE: Field = {
  topic: about(
    'leave, vacation*, time off, days off, annual leave, pto, sick, sickness, holidays, holiday, absence, parental',
  ),
  not: about('leaving, overtime, absence without cover, working time and holidays, client*'),
  subjects: [
    {
      name: 'precedence',
      title: 'Which paper counts',
      topic: about(
        'this one counts, the guide counts, takes precedence, prevails, supersede*, overrides, older paper*',
      ),
      question: 'Which paper counts where two say different things?',
      required: false,
      leads: true,
      limit: 4,
    },
    {
      alone: true,
      name: 'sick',
      title: 'When somebody is sick',
      topic: about('sick, sickness, medical certificate, wellness day*, illness, doctor*'),
      question: 'What must somebody do who is sick, by when, and which certificate is needed?',
      required: true,
    },
    {
      name: 'carry-over',
      title: 'Unused days at the end of the year',
      topic: about(
        'unused, carry over, carry-over, carryover, roll over, rollover, convert*, conversion, lapse*, end of the year, forfeit*, cash out, payout',
      ),
      question: 'What happens to days that are not taken by the end of the year?',
      required: true,
    },
    {
      name: 'asking',
      title: 'Asking for leave, and who approves',
      topic: about(
        'approv*, ask, asked, asking, request*, apply, in advance, track*, inform your, notify, working days before',
      ),
      question: 'How is leave asked for, how long before, and who approves how many days?',
      required: true,
    },
    {
      alone: true,
      name: 'statutory',
      title: 'Leave by law',
      topic: about(
        'maternity, paternity, parental, solo parent*, pregnancy, statutory leave, legislated, bereavement, jury duty, by law, service incentive leave, adoption',
      ),
      question: 'Which kinds of leave does the law give, and how many days each?',
      required: false,
    },
    {
      alone: true,
      name: 'holidays',
      title: 'Public holidays',
      topic: about(
        'public holiday*, regular holiday*, special day*, bank holiday*, office closure, winter closure, philippine holiday*, statutory holiday*, holiday calendar, additional holidays',
      ),
      question: 'Which public holidays are observed?',
      required: false,
    },
    {
      leads: true,
      name: 'days',
      title: 'How many days',
      topic: about('days, weeks, entitle*, accru*, earned, how much, amount, eligib*, vacation'),
      question: 'How many days of paid leave does each person have, and from when?',
      required: true,
    },
  ],
  rest: { title: 'Also on leave', limit: 10 },
};
