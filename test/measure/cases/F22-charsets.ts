import { type Case, holdsAll } from './case.ts';

export const expected: Case = {
  folder: 'F22-charsets',
  checks: [
    {
      what: 'tables without a declared encoding are read in their own letters',
      holds: ({ records }) =>
        holdsAll(
          records.map(({ text }) => text).join('\n'),
          '| Имя | Оклад | Примечание |',
          '| Анна Петрова | 85000 | выплата десятого числа |',
          '| 姓名 | 工资 | 备注 |',
          '| 王芳 | 8500 | 每月十号发 |',
          '| Employé | Salaire |',
          '| Renée Côté | 2 300 € |',
          '| René | 2300 |',
        ),
    },
    {
      what: 'mails whose encoding is not declared, or is another one, are read in their own letters',
      holds: ({ records }) =>
        holdsAll(
          records.map(({ text }) => text).join('\n'),
          '您好,本月工资将于三月二十五日发放,请确认银行账号。\n谢谢,王芳',
          'お世話になっております。給与は毎月25日に支払います。口座番号を確認してください。\n田中',
          'Здравствуйте! Зарплата выплачивается десятого числа. Подтвердите номер счёта.',
          '您好,薪資將於三月二十五日發放。',
        ),
    },
    {
      what: 'no letters of another encoding stand on a page',
      holds: ({ records, pages }) => {
        const all = [...records.map(({ text }) => text), ...pages.values()].join('\n');
        const odd = /[À-ÿ]{3,}|Ž|™|\uFFFD/.exec(all);
        return odd === null || all.slice(Math.max(0, odd.index - 20), odd.index + 20);
      },
    },
  ],
};
