import { about } from '../kit/words.ts';
import type { Field } from './subjects.ts';

/** A new person comes. */
export const JOINING: Field = {
  topic: about(
    'joining, joiner*, onboard*, on-boarding, induction, new hire*, new starter*, new employee*, first day, first week, add employee, adding a new employee, orientation, new member*, probation*, hiring, recruit*, letter of employment',
  ),
  not: about('offboard*, leaving, client onboarding, onboarding a client, customer*, clients'),
  subjects: [
    {
      name: 'trigger',
      title: 'What starts it',
      topic: about(
        'offer letter*, offer accepted, request is confirmed, start date, prior to, once hired, after acceptance, contract signed, shortlist*, interview*',
      ),
      question: 'What must be agreed and signed before somebody starts, and who hires?',
      required: true,
      limit: 8,
    },
    {
      name: 'systems',
      title: 'Accounts and systems',
      topic: about(
        'account, accounts, login*, vault, password manager, two-factor, 2fa, drive, calendar, email address, slack, matrix, github, access, timedock, user created, add member',
      ),
      question: 'Which accounts does a new person get, who creates them, and how long does it take?',
      required: true,
      limit: 14,
    },
    {
      name: 'equipment',
      title: 'Equipment',
      topic: about('laptop*, equipment, headset*, computer*, asset tag*'),
      question: 'Which equipment does a new person get, from whom?',
      required: false,
      limit: 8,
    },
    {
      alone: true,
      name: 'probation',
      title: 'Probation',
      topic: about('probation*, regularis*, regulariz*, trial, review in month, day 180, probationary'),
      question: 'How long is probation, when is it reviewed, and who decides by when?',
      required: true,
      limit: 10,
    },
  ],
  rest: null,
};

/** A person leaves. */
export const LEAVING: Field = {
  topic: about(
    'leaving, leaver*, offboard*, off-boarding, resign*, clearance, exit, termination of employment, final pay, departure, inactivating, last day, separation, dismiss*',
  ),
  not: about('leaving client, client*, terms of service, maternity, parental'),
  subjects: [
    {
      name: 'notice',
      title: 'Notice',
      topic: about('notice, resign*, in writing, last two weeks'),
      not: about('notice to explain, twin notice, twin-notice'),
      question: 'How long is the notice, in which form, and to whom?',
      required: true,
      limit: 8,
    },
    {
      alone: true,
      name: 'clearance',
      title: 'Clearance: who signs for what',
      topic: about('clearance, signed by, signature*, clears, exit checklist, returned'),
      question: 'Who must sign that everything was returned and handed over?',
      required: true,
      limit: 12,
    },
    {
      name: 'accounts',
      title: 'Accounts that are closed',
      topic: about(
        'accounts, account, access, remove from, revoke*, deactivat*, suspend, delete, transfer ownership, password*, ssh, google, going inactive, remove admin',
      ),
      question: 'Which accounts are closed, by whom and by when, and who takes over what they owned?',
      required: true,
      limit: 30,
    },
    {
      name: 'equipment',
      title: 'Equipment',
      topic: about('laptop*, equipment, book value, keys, headset*, returned'),
      question: 'What must be given back, and what is charged for what is lost?',
      required: false,
      limit: 8,
    },
    {
      alone: true,
      name: 'final-pay',
      title: 'Final pay and papers',
      topic: about(
        'final pay, last pay, certificate of employment, record of employment, papers and money, unused leave, tax form*, reference letter*, paid out, payout',
      ),
      question: 'What does the final pay consist of, when is it paid, and which papers are given?',
      required: true,
      limit: 10,
    },
    {
      name: 'handover',
      title: 'Handover and the last talk',
      topic: about('handover, hand over, replacement, exit talk, exit interview*, knowledge transfer'),
      question: 'Who plans the handover of the work?',
      required: false,
      limit: 8,
    },
  ],
  rest: { title: 'Also on leaving', limit: 10 },
};

/** Other rules between the house and its people; each is shown where the records have a chapter or document on it. */
export const OTHER: Field = {
  topic: about('\u0000'),
  subjects: [
    {
      alone: true,
      name: 'hours',
      title: 'Working hours and timesheets',
      topic: about(
        'working hours, work hours, office hours, timesheet*, time commitment, time tracking, disconnect*, breaks, work week',
      ),
      question: 'Which hours do people work, and how are they recorded?',
      required: false,
      limit: 14,
    },
    {
      alone: true,
      name: 'remote',
      title: 'Working from home',
      topic: about(
        'remote work*, work from home, working from home, telecommut*, virtual office, home office, internet allowance, internet',
      ),
      question: 'What holds for work from home?',
      required: false,
      limit: 10,
    },
    {
      alone: true,
      name: 'expenses',
      title: 'Per diem, travel and expenses',
      topic: about('per diem, per-diem, travel, expense*, reimburs*, allowance*, mileage'),
      question: 'What is paid for travel and expenses, and by when must receipts come?',
      required: false,
      limit: 16,
    },
    {
      alone: true,
      name: 'equipment',
      title: 'Equipment',
      topic: about('laptop*, equipment'),
      question: 'Which equipment do people get, and what is charged for what is lost?',
      required: false,
      limit: 12,
    },
    {
      alone: true,
      name: 'benefits',
      title: 'Benefits',
      topic: about(
        'benefit*, health insurance, hmo, insurance plan, wellness, pension plan, retirement plan, patronage, referral bonus',
      ),
      question: 'Which benefits do people have?',
      required: false,
      limit: 14,
    },
    {
      alone: true,
      name: 'discipline',
      title: 'Discipline and complaints',
      topic: about(
        'disciplin*, warning*, misconduct, grievance*, complaint*, twin-notice, notice to explain, enforcement, reporting procedure',
      ),
      question: 'How does a disciplinary case run, and who signs?',
      required: false,
      limit: 16,
    },
    {
      alone: true,
      name: 'conduct',
      title: 'Conduct, respect and harassment',
      topic: about(
        'code of conduct, conduct, harass*, respect in, discriminat*, diversity, inclusion, violence, accessib*, conflict of interest, conflict resolution, conflict transformation',
      ),
      question: 'Which rules of conduct hold?',
      required: false,
      limit: 20,
    },
    {
      alone: true,
      name: 'safety',
      title: 'Health and safety',
      topic: about('health and safety, safety, accident*, ergonomic*, emergency contact*, first aid'),
      question: 'What holds for health and safety?',
      required: false,
      limit: 12,
    },
    {
      alone: true,
      name: 'review',
      title: 'Reviews, feedback and training',
      topic: about(
        'performance review*, peer feedback, feedback, appraisal*, training, mentor*, learning budget, professional development',
      ),
      question: 'How are people reviewed and trained?',
      required: false,
      limit: 12,
    },
    {
      alone: true,
      name: 'data',
      title: 'Confidentiality, data and monitoring',
      topic: about(
        'confidential*, personal data, data protection, privacy, electronic monitoring, monitoring, non-disclosure, nda, intellectual property',
      ),
      question: 'What must people keep confidential, and who is told of a breach?',
      required: false,
      limit: 12,
    },
  ],
  rest: null,
};
