/**
 * Version of the reader of mails. Raise it where the same mail makes another record: sources that fetch mails from a
 * service then fetch them again.
 */
export const MAIL_READER = 3;
