import { list, type SectionWords } from '../../section-words.ts';

export const words: SectionWords = {
  about: list(
    'employee*, employment contract, personnel, human resources, hr, handbook, people policy, ' +
      'staff rules, appraisal*, probation*, rota, shift*, volunteer*, working from home, ' +
      'remote work',
  ),
  subjects: {
    leave: list(
      'leave, annual leave, holiday*, vacation*, time off, sick*, absence*, days off, parental, ' +
        'maternity, paternity, bereavement, leave and cover*, illness',
    ),
    hours: list(
      'working hours, hours of work, opening and hours, rota, shift*, overtime, breaks, rest break*, ' +
        'night work, timesheet*, working from home, remote work, flexible working',
    ),
    pay: list(
      'pay, salary, salaries, wage*, pay day, payday, bonus*, pension, benefits, per diem, ' + 'allowance*',
    ),
    joining: list(
      'onboarding, new starter*, new joiner*, new hire*, joining, first day, induction, ' +
        'probation*, recruit*, hiring, volunteer onboarding, welcoming',
    ),
    leaving: list(
      'leaving, offboarding, off-boarding, resign*, leaver*, termination, notice period, notice, exit, ' +
        'last day, somebody leaves, someone leaves',
    ),
    expenses: list('expense*, mileage, travel cost*, reimburs*, company card, lunch, travel policy'),
    conduct: list(
      'conduct, disciplin*, grievance*, harassment, dress code, behaviour, behavior, ' +
        'whistleblow*, confidentiality of staff',
    ),
    appraisal: list(
      'appraisal*, performance review*, training, one to one, peer feedback,  ' + 'qualifications',
    ),
    'joining/access': list('access, login*, account*, key*, equipment, laptop, badge'),
    'joining/papers': list('sign*, contract*, form*, certificate*, passport, bank details, check*'),
    'leave/approval': list('approv*, grant*, ask*, request*, agreed'),
    'leave/sick': list('sick*, ill, illness, unwell'),
    'pay/day': list(
      'paid on, pay day, payday, each month, weekly, fortnightly, monthly, friday, last working day',
    ),
    'expenses/approval': list('approv*, sign*, up to, receipt*'),
    'leaving/notice': list('notice'),
    'leaving/access': list('access, account*, login*, key*, equipment, laptop'),
  },
};
