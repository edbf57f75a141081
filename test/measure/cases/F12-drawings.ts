import { type Case, holdsAll } from './case.ts';

const texts = ['Emergency number: 01482 555 0142', 'Alarm company: Sentry, contract S-88'];

export const expected: Case = {
  folder: 'F12-drawings',
  checks: [
    {
      what: 'notice.docx: the text of both shapes and of both paragraphs is read',
      holds: ({ records }) =>
        holdsAll(
          records.map(({ text }) => text).join('\n'),
          ...texts,
          'Call the landlord first.',
          'Then the alarm company.',
        ),
    },
    {
      what: 'once each',
      holds: ({ records }) => {
        const all = records.map(({ text }) => text).join('\n');
        const twice = texts.filter((text) => all.split(text).length > 2);
        return twice.length === 0 || twice.join('; ');
      },
    },
  ],
};
