import type { PersonRef } from '../../contracts/record.ts';
import type { Rows } from './rows.ts';
import { field, fieldLines, keyPart, type Row, type Table } from './table.ts';

/** Xero's export of contacts: one record a contact, with its people. */
export function readContacts(table: Table): Rows {
  const result: Rows = { records: [], unreadable: [] };
  for (const { number, row } of table.rows) {
    const name = field(row, 'contactname');
    if (name === '') {
      result.unreadable.push({ key: `${table.path}#${number}`, reason: `row ${number}: no contact name` });
      continue;
    }
    const postal = address(row, 'po');
    const street = address(row, 'sa');
    result.records.push({
      key: `contacts/${keyPart(name)}`,
      kind: 'contact',
      title: name,
      text: fieldLines(table, row).join('\n'),
      path: table.path,
      parent: null,
      people: people(row, name),
      at: null,
      data: {
        name,
        accountNumber: field(row, 'accountnumber') || null,
        email: mail(field(row, 'emailaddress')),
        firstName: field(row, 'firstname') || null,
        lastName: field(row, 'lastname') || null,
        phone: field(row, 'phonenumber', 'ddinumber') || null,
        mobile: field(row, 'mobilenumber') || null,
        website: field(row, 'website') || null,
        country: field(row, 'pocountry', 'sacountry') || null,
        taxNumber: field(row, 'taxnumber') || null,
        legalName: field(row, 'legalname') || null,
        postalAddress: postal || null,
        streetAddress: street || null,
        dueSales: due(row, 'sales'),
        dueBills: due(row, 'bill'),
      },
    });
  }
  return result;
}

function people(row: Row, name: string): PersonRef[] {
  const found: PersonRef[] = [{ name, address: mail(field(row, 'emailaddress')), role: 'contact' }];
  const persons = [
    ['firstname', 'lastname', 'emailaddress'],
    ...[1, 2, 3, 4, 5].map((at) => [`person${at}firstname`, `person${at}lastname`, `person${at}email`]),
  ];
  for (const [first = '', last = '', email = ''] of persons) {
    const person = [field(row, first), field(row, last)].filter((part) => part !== '').join(' ');
    if (person !== '' && person !== name)
      found.push({ name: person, address: mail(field(row, email)), role: 'contact' });
  }
  return found;
}

function mail(value: string): string | null {
  return /^[^\s@]+@[^\s@]+$/.test(value) ? value.toLowerCase() : null;
}

function address(row: Row, kind: 'po' | 'sa'): string {
  const parts = [
    'attentionto',
    'addressline1',
    'addressline2',
    'addressline3',
    'addressline4',
    'city',
    'region',
    'postalcode',
    'country',
  ];
  return parts
    .map((part) => field(row, `${kind}${part}`))
    .filter((part) => part !== '')
    .join(', ');
}

/** As in Xero: `14` `days after bill date`. */
function due(row: Row, kind: 'sales' | 'bill'): string | null {
  return (
    [field(row, `duedate${kind}day`), field(row, `duedate${kind}term`)]
      .filter((part) => part !== '')
      .join(' ') || null
  );
}
