/**
 * After this a test hangs and is ended. It decides no result: every test is done in a small part of it, also on a
 * machine that has eight times as much to do as it can.
 */
export const HANGS_AFTER_MS = 900_000;

/** The same for one step of a test: a click, a page, something that is to appear. */
export const STEP_HANGS_AFTER_MS = 240_000;
