import { phrases, type QuestionWords } from '../question-words.ts';

export const words: QuestionWords = {
  asks: {
    person: phrases(
      'who, whom, whose, who is, which person, which colleague, to whom, from whom, whom do i ask',
    ),
    when: phrases(`when, by when, until when, till when, from when, since when, as of when, what date, which date,
      by what date, by which date, on what date, on which date, by which day, which day, on which day, on which days,
      on what day, on what days, which days, which day of the month, which days of the month, what day, what deadline, in which month, how often`),
    time: phrases(
      'what time, which time, at what time, until what time, by what time, from what time, at which hour',
    ),
    weekday: phrases(
      'which weekday, on which weekday, what weekday, which day of the week, what day of the week',
    ),
    duration:
      phrases(`how long, how soon, how early, how late, how far ahead, how far in advance, how fast, how quickly,
      how much notice, how much time, how much warning, how old, what notice, what notice period, within what time,
      within which time, how many minutes, how many hours, how many days, how many working days, how many business days,
      how many weeks, how many months, how many years, what filing limit, what payment terms, for how long`),
    money:
      phrases(`how much, what amount, which amount, what sum, which sum, up to what amount, up to which amount, what price,
      at what price, what fee, what rent, what salary, what wage, what rate, which rate, what deposit, what fine, what budget,
      how big, how high, how expensive, what cost, what costs, what credit, what limit, what is the price, what is the cost,
      what is the fee, what is the rent, what is the salary, what is the rate, what is the hourly rate, what is the daily rate,
      what is the budget, what is the fixed price, what is the monthly rent, what is the yearly rent, what is the late fee,
      what do we charge, what do we pay, what do we bill, what did we pay, what is the minimum order`),
    count: phrases('how many, what number of'),
    percentage:
      phrases(`what share, which share, what percentage, which percentage, what percent, what discount, which discount,
      how many percent, how many per cent, what commission, what tax rate, which tax rate, what interest`),
    account:
      phrases(`which account, what account, into which account, to which account, from which account, what bank details,
      which bank details, what are the bank details, what iban, which iban, account number, bank details`),
    phone: phrases(
      'what phone number, which phone number, what telephone number, phone number, telephone number, how do i call',
    ),
    email: phrases(
      'what email, which email, what mail address, which mail address, email address, mail address',
    ),
    meaning: phrases('what is, what are, what does, what do, what was, what were, what did'),
    definition: phrases('meaning of, what is meant by, what is called'),
    reason: phrases('why, what for, for what reason, how come'),
    manner: phrases('how, how do, how is, how are, in what way'),
    place: phrases('where, where is, where do, where does, at which place, in which place'),
    whether: phrases(
      `is, are, was, were, do, does, did, may, can, could, must, should, shall, has, have, had, will, would, am`,
    ),
    which: phrases('which, what'),
  },
  tells: {
    balance: phrases('owe, owes, owed, still to pay, still pay, remains open, outstanding, unpaid'),
    account: phrases('account, iban, bank details'),
    percentage: phrases('discount, percentage, percent'),
    phone: phrases('phone, telephone, phone number'),
    email: phrases('email, e-mail address, email address'),
    money: phrases(
      'cost, costs, price, prices, fee, fees, charge, charges, pay, pays, paid, rent, salary, rate, bill, earn, earns',
    ),
  },
  compounds: false,
  quantity: phrases('how much'),
  unwritten: phrases(
    'not written down, nowhere written, written nowhere, is not recorded, are not recorded, not documented, not on file, sealed envelope, only in my head, keeps it in his head, keeps it in her head',
  ),
  names: {
    balance: phrases('owe, owes, owed, still, pay, paid, outstanding, open, unpaid, much'),
    money:
      phrases(`cost, costs, price, prices, priced, charge, charges, charged, pay, pays, paid, paying, fee, fees, amount, amounts, sum,
      bill, billed, owe, owes, owed, much, worth, expensive, money`),
    duration: phrases('long, time, days, day, weeks, months, hours, years, soon, early, ahead, far'),
    when: phrases('day, date, time, due, deadline, month'),
    time: phrases('time'),
    weekday: phrases('weekday, day'),
    count: phrases('many, number'),
    percentage: phrases('share, percentage, percent'),
    account: phrases('account, pay, paid, bank, details, iban, use'),
    phone: phrases('phone, telephone, number, call'),
    email: phrases('email, mail, address'),
    person: phrases('person, colleague, somebody, someone'),
  },
};
