import { imperativeOf } from './verbs.ts';

/** What people do with each other, or for themselves, however often. */
const COMPANY =
  /\b(?:lunch|breakfast|brunch|dinner|coffee|tea|drinks|pizza|birthdays?|anniversary|party|celebration|stand-?ups?|daily scrum|1\s?[:\-–/]\s?1s?|1on1s?|one[- ](?:on|to)[- ]one|catch[- ]?ups?|check-ins?|huddle|retro(?:spective)?|all[- ]hands|town ?hall|office hours|happy hour|team social|gym|yoga|pilates|fitness|training session|football|soccer|tennis|swimming|running club|choir|band practice|(?:piano|guitar|language|driving) lessons?|dentist|doctor|physio|therapy|haircut|school run|pick ?up (?:the )?kids|kids|babysitter|bank holiday|out of office|ooo|focus time|do not book|commute|book club|game night|quiz|church|sync(?!\s(?:the|all|our|data)\b))\b/i;

/** What a business owes somebody, keeps in order, or must not let lapse. */
const OWED =
  /\b(?:due|deadline|cut[- ]?off|renew(?:als?|s)?|expir(?:y|es|ation)|payroll|pay ?day|pay run|salar(?:y|ies)|wages?|rent|tax(?:es)?|vat|gst|paye|bas|returns?|filings?|remittances?|contributions?|payments?|invoic(?:e|es|ing)|billing|bank|statements?|reconcil\w+|(?:month|year|quarter|week)[- ]end|closing|reports?|reporting|audits?|accounts|accounting|bookkeeping|budgets?|forecasts?|reviews?|appraisals?|backups?|back-ups?|maintenance|inspections?|licen[cs]es?|permits?|certificates?|certification|insurance|subscriptions?|contracts?|agm|board (?:meeting|pack|papers)|shareholders?|minutes|time ?sheets?|expenses?|submissions?|lodg\w+|compliance|declarations?|disclosures?|registrations?|stock ?take|inventory|newsletter|hmrc|irs|ato|bir|sss|philhealth|pag-?ibig)\b/i;

/** Instructions that ask for company and not for work. */
const TOGETHER = /^(?:meet|call|talk|join|attend|walk|wait|learn|visit|look|sit|stop|start|phone|train)$/;

/** Whether the title of something that recurs names what the business must do, and not who sits together. */
export function isErrand(title: string): boolean {
  if (title.length > 200 || COMPANY.test(title)) return false;
  const verb = imperativeOf(title);
  return OWED.test(title) || (verb !== null && !TOGETHER.test(verb));
}
