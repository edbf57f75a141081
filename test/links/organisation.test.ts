import { describe, expect, it } from 'vitest';
import { linksOf, mail } from './mail-support.ts';

const HANDOVER = {
  company: 'Harborlight, Inc.',
  leaving: { name: 'Corazon Valdez', addresses: ['corazon.valdez@own.example'] },
  domains: ['own.example', 'own-old.example'],
};

describe('organisations', () => {
  it('are the domains of mail, without hosts and without public mail', async () => {
    const { organisations } = await linksOf(
      [
        mail({
          key: 'a',
          from: 'n@kestrel-group.com.au',
          to: [
            'm@mail.kestrel-group.com.au',
            'x@gmail.com',
            'y@yahoo.co.uk',
            'z@hr.own.example',
            'w@own-old.example',
          ],
        }),
      ],
      HANDOVER,
    );
    expect([...organisations]).toEqual([
      [
        'kestrel-group-com-au',
        {
          name: 'Kestrel Group',
          domains: ['kestrel-group.com.au', 'mail.kestrel-group.com.au'],
          people: ['m-mail-kestrel-group-com-au', 'n-kestrel-group-com-au'],
          own: false,
        },
      ],
      [
        'own-example',
        {
          name: 'Harborlight, Inc.',
          domains: ['hr.own.example', 'own-old.example', 'own.example'],
          people: ['corazon-valdez-own-example', 'w-own-old-example', 'z-hr-own-example'],
          own: true,
        },
      ],
    ]);
  });

  it('take their name from the config', async () => {
    const { organisations, people } = await linksOf(
      [mail({ key: 'a', from: 'n@kestrel.example', to: ['freelancer@gmail.com'] })],
      {
        ...HANDOVER,
        people: [
          { name: 'Noel', addresses: ['n@kestrel.example'], organisation: 'Kestrel Capital' },
          { name: 'Fe', addresses: ['freelancer@gmail.com'], organisation: 'Fe Designs' },
        ],
      },
    );
    expect(organisations.get('kestrel-example')?.name).toBe('Kestrel Capital');
    expect(people.get('freelancer-gmail-com')?.organisation).toBe('fe-designs');
    expect(organisations.get('fe-designs')?.name).toBe('Fe Designs');
  });
});
