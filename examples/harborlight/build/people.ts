import type { Address } from './mime.ts';

/** How a person's mail program writes: plain text only, both forms in Gmail's or Outlook's HTML, or HTML only. */
export type Style = 'plain' | 'gmail' | 'outlook' | 'html';

interface Person {
  name: string;
  address: string;
  style: Style;
  signature: string[];
}

const own = (name: string, local: string, style: Style, signature: string[]): Person => ({
  name,
  address: `${local}@harborlight.example`,
  style,
  signature,
});
const other = (name: string, address: string, style: Style, signature: string[] = []): Person => ({ name, address, style, signature });

const cora = ['Corazon Valdez | Operations Manager | Harborlight Remote Staffing, Inc. | +63 45 000 2140'];
const elena = ['Atty. Elena Santos', 'Santos-Villamor Law Office', '', 'Privileged and confidential. If you are not the addressee, kindly delete this message and tell us.'];
const thistle = 'This e-mail is confidential and may be legally privileged. Thistle & Rowe Solicitors LLP does not accept service of proceedings by e-mail.';

/** The people and lists of the mailbox, by the short name that `mail-source` uses. */
export const people: Readonly<Record<string, Person>> = {
  C: own('Corazon Valdez', 'corazon.valdez', 'gmail', cora),
  Cora: own('Cora Valdez', 'cora', 'gmail', cora),
  Ops: own('Harborlight Operations', 'ops', 'gmail', cora),
  M: own('Marcus Thorne', 'marcus', 'plain', ['M.']),
  Met: other('Marcus E. Thorne', 'met@harborlight-bpo.example', 'plain', ['M.']),
  MPrivate: other('M Thorne', 'marcus.thorne@mailbox.example', 'plain', ['M.', '', 'Sent from my iPad']),
  L: own('Liezl Manansala', 'liezl', 'plain', ['Liezl Manansala', 'Bookkeeper, Harborlight Remote Staffing, Inc.']),
  J: own('Joanna Pineda', 'joanna', 'gmail', ['Joanna Pineda', 'HR Officer | Harborlight Remote Staffing, Inc.', 'joanna@harborlight.example']),
  R: own('Rey Macaraeg', 'rey', 'plain', ['--', 'rey / it-help@harborlight.example']),
  P: own('Patricia Dizon', 'patricia', 'gmail', ['Pat Dizon', 'Talent Recruiter']),
  D: own('Daniel Reyes', 'daniel.reyes', 'gmail', ['Daniel Reyes', 'Operations Lead | Harborlight Remote Staffing, Inc.']),
  AB: own('Angela Bautista', 'angela.bautista', 'gmail', []),
  MT: own('Maricel Tolentino', 'maricel.tolentino', 'gmail', []),
  Rodel: own('Rodel Cunanan', 'rodel.cunanan', 'gmail', []),
  Mark: own('Mark Anthony Sunga', 'mark.sunga', 'gmail', []),
  Ferdinand: own('Ferdinand Aquino', 'ferdinand.aquino', 'gmail', []),
  All: own('', 'all', 'plain', []),
  Contractor: other('Lantern IT Helpdesk', 'it-contractor@lanternit.example', 'plain', ['Boyet, Lantern IT']),
  Elena: other('Elena Santos', 'elena@santosvillamor.example', 'outlook', elena),
  Helen: other('Helen Marchetti', 'helen.marchetti@wattlebird.example', 'outlook', ['Helen Marchetti', 'Practice Manager', 'Wattlebird Accounting Pty Ltd | T +61 2 5550 0118']),
  Graham: other('Graham Pell', 'graham@coolibahpm.example', 'outlook', ['Graham Pell', 'Director, Coolibah Property Management']),
  Steve: other('Steve Dunmore', 'steve.dunmore@ironbarkfreight.example', 'plain', ['Steve', '', 'Sent from my iPhone']),
  Tanya: other('Tanya Frew', 'ap@ironbarkfreight.example', 'outlook', ['Tanya Frew', 'Accounts Payable', 'Ironbark Freight Pty Ltd']),
  Okafor: other('Rachel Okafor, DMD', 'rachel.okafor@saltmarshdental.example', 'plain', ['Rachel Okafor, DMD', 'Managing Partner, Saltmarsh Dental Group']),
  Brent: other('Brent Hollis', 'brent.hollis@saltmarshdental.example', 'outlook', ['Brent Hollis', 'Accounts Payable | Saltmarsh Dental Group LLC', '+1 912 555 0136', '', 'CONFIDENTIALITY NOTICE: This message may contain protected health information.']),
  Luis: other('Luis Arce', 'luis.arce@juniperridge.example', 'gmail', ['Luis Arce', 'Sales Director, Juniper Ridge Solar']),
  Fiona: other('Fiona Rowe', 'fiona.rowe@thistlerowe.example', 'outlook', ['Fiona Rowe', 'Partner', 'Thistle & Rowe Solicitors LLP', '', thistle]),
  Ewan: other('Ewan Baird', 'accounts@thistlerowe.example', 'outlook', ['Ewan Baird', 'Accounts, Thistle & Rowe Solicitors LLP', '', thistle]),
  Oliver: other('Oliver Nash', 'oliver.nash@pennybridge.example', 'gmail', ['Oliver Nash', 'Director, Pennybridge Lettings Ltd', '+44 20 7946 0153']),
  WeiLing: other('Tan Wei Ling', 'weiling.tan@merlioncrest.example', 'outlook', ['Tan Wei Ling (Ms)', 'Head, Operations', 'Merlion Crest Logistics Pte Ltd']),
  Priya: other('Priya Raman', 'priya@orchidlane.example', 'gmail', ['Priya Raman', 'Orchid Lane Interiors']),
  Noel: other('Noel Fitch', 'noel@kestrelbay.example', 'outlook', ['Noel Fitch', 'Kestrel Bay Travel']),
  Clarkline: other('Clarkline Computers Sales', 'sales@clarkline.example', 'plain', ['Clarkline Computers, Sales']),
};

export function personFor(key: string): Person | undefined {
  return people[key];
}

/** `C`, `Rodel` or `Name <address>` as an address. */
export function addressFor(text: string): Address {
  const known = people[text];
  if (known) return { name: known.name, address: known.address };
  const open = text.indexOf('<');
  if (open < 0) return { name: '', address: text };
  return { name: text.slice(0, open).trim().replace(/^"|"$/g, ''), address: text.slice(open + 1, text.indexOf('>')) };
}

export const ownAddresses = new Set(['corazon.valdez', 'cora', 'ops'].map((local) => `${local}@harborlight.example`));
