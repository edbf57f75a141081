import { addressFor, ownAddresses } from './people.ts';
import type { Draft } from './routine.ts';
import { seeded, whole } from './seed.ts';

const jun = 'Jun Valdez <jun.valdez@mailbox.example>';
const tess = 'Tess Lim <tess.lim@mailbox.example>';
const clinic = 'Sison Clinic <clinic@sisonclinic.example>';
const school = 'St. Albert School Office <office@stalbertschool.example>';

type Note = readonly [day: string, hour: number, from: string, to: string, subject: string, text: string];

const family: readonly Note[] = [
  ['2024-11-22', 12, jun, 'C', 'dinner', 'Hon, sinigang or adobo tonight? I pass by the market at five.\n\nJ'],
  ['2024-12-18', 11, tess, 'C', 'Noche buena', 'Ate, you bring the fruit salad ha, I do the lechon belly. Mama says no more fruit cake please.\n\nTess'],
  ['2025-01-30', 9, clinic, 'C', 'Your check-up', 'Dear Mrs. Valdez,\n\nThis is to remind you of your annual check-up with Dr. Amelia Sison on Tuesday at 8:30 a.m. Please come fasting.\n\nSison Clinic'],
  ['2025-02-14', 7, jun, 'C', 'happy valentines', 'Check the glove box ;)\n\nJ'],
  ['2025-03-19', 16, school, 'C', 'Recognition day', 'Dear parents,\n\nRecognition day is on Friday next week at the covered court. Kindly be seated by 7:45.\n\nThe School Office'],
  ['2025-04-24', 13, tess, 'C', 'Mama 70th!', "Ate! We need to decide on Mama's birthday. The resort in Subic or the garden at home? I vote resort but you know her.\n\nTess"],
  ['2025-04-24', 19, 'C', tess, 'Re: Mama 70th!', 'Garden. She will complain about the resort for ten years. I take care of the cake and the chairs.\n\nCora'],
  ['2025-06-09', 8, school, 'C', 'Opening of classes', 'Dear parents,\n\nClasses open on Monday. Please bring the medical form and two ID pictures of your child.\n\nThe School Office'],
  ['2025-07-24', 17, jun, 'C', 'car', 'The mechanic says it is the alternator. Ready tomorrow. Can you ride with Joanna?\n\nJ'],
  ['2025-09-02', 10, clinic, 'C', 'Laboratory results', 'Dear Mrs. Valdez,\n\nYour results are ready for pick-up at the front desk. Dr. Sison would like to see you about them, nothing urgent.\n\nSison Clinic'],
  ['2025-10-17', 12, tess, 'C', 'undas', 'Are you driving to Tarlac on the 31st or the 1st? The kids want to ride with your car.\n\nTess'],
  ['2025-12-11', 18, jun, 'C', 'parol', 'The big parol fell down again. The neighbour laughed. I did not.\n\nJ'],
  ['2026-01-22', 9, clinic, 'C', 'Your check-up', 'Dear Mrs. Valdez,\n\nIt is time for your annual check-up with Dr. Amelia Sison. Please call us for a schedule.\n\nSison Clinic'],
  ['2026-02-19', 15, school, 'C', 'Parent-teacher conference', 'Dear parents,\n\nThe conference is on Saturday morning, by section. Light snacks will be served.\n\nThe School Office'],
  ['2026-04-08', 20, 'C', jun, 'summer', 'Booked the cottage for the last weekend. Please do not bring the karaoke.\n\nCora'],
  ['2026-05-29', 12, tess, 'C', 'recipe', 'How many eggs in the leche flan? Mama says twelve, I do not believe her.\n\nTess'],
  ['2026-07-10', 21, jun, 'C', 'told my boss', 'It is decided on my side. Davao by January. Tell Marcus when you are ready, no rush.\n\nLove you. J'],
  ['2026-08-27', 16, school, 'C', 'Transfer credentials', "Dear Mrs. Valdez,\n\nWe received your request for your child's transfer credentials. They can be claimed at the registrar in December.\n\nThe School Office"],
  ['2026-10-05', 13, tess, 'C', 'despedida', 'You cannot leave without a party. I already told Mama so it is too late to say no.\n\nTess'],
  ['2026-11-14', 10, jun, 'C', 'movers', 'The movers can come on the 5th or the 6th of December. Which one?\n\nJ'],
];

const chatter: readonly Note[] = [
  ['2024-12-20', 11, 'J', 'All', 'Christmas party photos', 'Hi team! Photos are in the shared album. Whoever danced on the chair, we have evidence.\n\nJoanna'],
  ['2025-02-06', 9, 'R', 'All', 'aircon', 'aircon man comes at 2 pm, it will be loud for an hour. sorry in advance\n\nrey'],
  ['2025-03-27', 15, 'J', 'C', 'pancit', 'Ma’am, pancit for Liezl’s birthday is at the pantry na po before it is gone!\n\nJ'],
  ['2025-05-15', 10, 'R', 'All', 'printer', 'the printer is not broken. it is out of paper. paper lives in the cabinet under the printer.\n\nrey'],
  ['2025-08-08', 16, 'L', 'C', 'Umbrella', 'Ma’am, you left your blue umbrella in the conference room. It is on my desk.\n\nLiezl'],
  ['2025-11-07', 8, 'J', 'All', 'Typhoon', 'Hi team, stay safe today. Tell your team lead if you lose power, do not drive around looking for signal.\n\nJoanna'],
  ['2026-01-16', 12, 'P', 'C', 'thank you', 'Ma’am thank you for the cake! First time somebody remembered my work anniversary hehe.\n\nPat'],
  ['2026-05-21', 14, 'R', 'All', 'wifi', 'guest wifi is back. please stop asking the guard for the password, he does not know it\n\nrey'],
  ['2026-08-05', 9, 'J', 'All', 'Blood donation', 'Hi team! The blood drive is at the ground floor on Friday until 3 p.m. Free sopas for donors.\n\nJoanna'],
  ['2026-10-30', 17, 'J', 'All', 'Halloween winners', 'Congratulations to Rodel, who came as an unpaid invoice. We will never top this.\n\nJoanna'],
];

function note([day, hour, from, to, subject, text]: Note, label: string[]): Draft {
  const sender = addressFor(from);
  return {
    at: `${day} ${String(hour).padStart(2, '0')}:${whole(seeded(subject + day), 10, 59)}`,
    zone: '+0800',
    from: sender,
    to: [addressFor(to)],
    subject,
    thread: `${subject.replace('Re: ', '')} ${day.slice(0, 7)}`,
    labels: [ownAddresses.has(sender.address) ? 'Sent' : 'Inbox', 'Opened', ...label],
    part: { type: 'text/plain', content: text },
  };
}

/** Twenty private mails of the family, the clinic and the school, and ten of office life. */
export function peopleMails(): Draft[] {
  return [...family.map((one) => note(one, ['Private'])), ...chatter.map((one) => note(one, []))];
}
