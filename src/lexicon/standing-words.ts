/** What says that a document is not in force. Lower case; words as they stand alone, never inside a name. */
export interface StandingWords {
  /** Names of folders of what no longer holds: a whole folder name, with or without a year. */
  readonly oldFolders: readonly string[];
  readonly draftFolders: readonly string[];
  readonly templateFolders: readonly string[];
  readonly exampleFolders: readonly string[];
  /** Folders of papers by which others tell how they work. */
  readonly otherFolders: readonly string[];
}
