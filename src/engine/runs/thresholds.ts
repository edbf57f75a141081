/** From where a figure is told as an alarm, with the reason; docs/runs.md repeats them, and a test holds both together. */
export const THRESHOLDS = {
  volumeFell: {
    share: 0.1,
    least: 20,
    rule: 'A source has 10 % fewer records than at the edition before, and at least 20 fewer.',
    reason:
      'Records do not go by themselves: a tenth is more than somebody tidies up between two runs, and most often a lost right, a moved folder or a filter.',
  },
  volumeRose: {
    factor: 2,
    least: 200,
    rule: 'A source has twice as many records as at the edition before, and at least 200 more.',
    reason: 'What doubles at once is most often a folder or a mailbox too many, perhaps of another business.',
  },
  confidenceFell: {
    points: 0.05,
    pages: 3,
    rule: 'The mean confidence of a section with at least 3 pages is 5 points lower than at the edition before, or than ten editions ago.',
    reason:
      'Age alone takes 3 points a year. Five are gone where a third of the statements lost the document that said them, or a quarter are contradicted.',
  },
  readinessFell: {
    points: 0.05,
    rule: 'The mean readiness of all pages is 5 points lower than at the edition before, or than ten editions ago.',
    reason:
      'One in twenty of the things that pages must say is no longer said: records that said them are gone.',
  },
  valuesChanged: {
    share: 0.1,
    least: 5,
    rule: 'Of the values that the edition before knew, 10 % are others now, and at least 5.',
    reason:
      'A business changes single prices and terms. Many at once are a new price list, which somebody should have announced, or records that are read wrongly.',
  },
  pagesGone: {
    share: 0.1,
    least: 5,
    rule: 'A run took away 10 % of the pages, and at least 5.',
    reason:
      'Pages go with the records that they are about: so many at once are a source that is not read any more.',
  },
  leftOutRose: {
    factor: 2,
    least: 10,
    rule: 'Twice as many statements as at the edition before found no proof and were left out, and at least 10 more.',
    reason:
      'What is left out is missed by nobody: a rise is a fault of the program or records that changed under it.',
  },
  slow: {
    factor: 3,
    leastMs: 10_000,
    runs: 3,
    rule: 'A part of a run took 3 times as long as it mostly does, and at least 10 seconds longer; mostly is the median of 3 or more runs that wrote pages.',
    reason: 'Below that the load of the computer and the number of new records explain it.',
  },
} as const;
