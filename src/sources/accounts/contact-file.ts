import type { PersonRef } from '../../contracts/record.ts';
import type { Roles } from './columns/assign.ts';
import { mail } from './document-file.ts';
import type { Rows } from './rows.ts';
import { fieldLines, keyPart, type Row, type Table } from './table.ts';

/** Contacts of other programs: one record a contact, with the person where the list names one. */
export function readContactFile(table: Table, roles: Roles): Rows {
  const result: Rows = { records: [], unreadable: [] };
  const text = (row: Row, column: string | undefined) =>
    column === undefined ? '' : (row.get(column) ?? '');
  for (const { number, row } of table.rows) {
    const person = [text(row, roles.firstName), text(row, roles.lastName)]
      .filter((part) => part !== '')
      .join(' ');
    const name = text(row, roles.customer) || text(row, roles.supplier) || text(row, roles.party) || person;
    if (name === '') {
      result.unreadable.push({ key: `${table.path}#${number}`, reason: `row ${number}: no contact name` });
      continue;
    }
    const email = mail(text(row, roles.email));
    const people: PersonRef[] = [{ name, address: email, role: 'contact' }];
    if (person !== '' && person !== name) people.push({ name: person, address: email, role: 'contact' });
    const place = [roles.address, roles.postcode, roles.city, roles.country].map((role) => text(row, role));
    result.records.push({
      key: `contacts/${keyPart(name)}`,
      kind: 'contact',
      title: name,
      text: fieldLines(table, row).join('\n'),
      path: table.path,
      parent: null,
      people,
      at: null,
      data: {
        name,
        accountNumber: text(row, roles.contactNumber) || null,
        email,
        firstName: text(row, roles.firstName) || null,
        lastName: text(row, roles.lastName) || null,
        phone: text(row, roles.phone) || null,
        mobile: text(row, roles.mobile) || null,
        website: text(row, roles.website) || null,
        country: text(row, roles.country) || null,
        taxNumber: text(row, roles.taxNumber) || null,
        legalName: null,
        postalAddress: place.filter((part) => part !== '').join(', ') || null,
        streetAddress: null,
        dueSales: null,
        dueBills: null,
      },
    });
  }
  return result;
}
