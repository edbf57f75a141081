/**
 * Version of the readers of files. Raise it where the same file makes another record: sources that fetch files from a
 * service, or in mails, then fetch them again.
 */
export const FILE_READERS = 5;
