/** What a run tells the one who waits for it. Stages follow each other; `done` of `total` counts within one. */
export interface Progress {
  stage(title: string): void;
  step(done: number, total: number | null, label?: string): void;
  /** A line that stays: a warning, a count. */
  note(line: string): void;
  /** Ends the stage with what came of it. */
  done(result: string): void;
}
