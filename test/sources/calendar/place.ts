import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { BatonError } from '../../../src/errors/error.ts';
import { source } from '../../../src/sources/calendar/index.ts';
import type { FakeCalendars } from '../../support/google/calendar.ts';
import { type Pulled, pullAll } from '../../support/pull.ts';
import type { Asked } from '../../support/switchboard.ts';
import { HOST, type Office, openOffice, refill } from './support.ts';

export const SAM = 'sam@acme.example';
export const KIM = 'kim@acme.example';

/** The calendars of one test file: opened before its first test, as they were at first before each. */
export interface Place {
  directory: string;
  office: Office;
  calendars: FakeCalendars;
  pull(before?: Pulled | null, options?: Record<string, unknown>, most?: number): Promise<Pulled>;
  askedPaths(): string[];
}

/** Registers the hooks of a test file. What is returned can be used in its tests. */
export function usePlace(): Place {
  const place = {
    pull: (before: Pulled | null = null, options: Record<string, unknown> = {}, most?: number) =>
      pullAll(
        source,
        place.directory,
        { credentials: place.office.credentials, accounts: [SAM, KIM], ...options },
        before,
        most === undefined ? {} : { most },
      ),
    askedPaths: () =>
      place.office.internet.hosts.asked
        .filter(({ url }) => url.host === HOST)
        .map(({ url }) => decodeURIComponent(url.pathname.replace('/calendar/v3/', ''))),
  } as Place;
  beforeAll(async () => {
    place.directory = await mkdtemp(path.join(tmpdir(), 'baton-calendar-'));
    place.office = await openOffice(place.directory);
  });
  beforeEach(() => {
    place.office.tokens.accounts = [SAM, KIM];
    place.office.tokens.delegated = null;
    place.calendars = refill(place.office.internet, place.office.tokens);
  });
  afterAll(async () => {
    await place.office.close();
    await rm(place.directory, { recursive: true, force: true });
  });
  return place;
}

export const notesOf = ({ events }: Pulled) =>
  events.flatMap((event) => (event.type === 'note' ? [event.text] : []));

export const textOf = (pulled: Pulled, key: string) =>
  pulled.records.find((record) => record.key === key)?.text;

export const isEvents = ({ url }: Asked) => url.host === HOST && url.pathname.endsWith('/events');

/** What must fail; no token is in it. */
export async function failure(promise: Promise<unknown>): Promise<BatonError> {
  const thrown = await promise.catch((error: unknown) => error);
  expect(thrown).toBeInstanceOf(BatonError);
  const error = thrown as BatonError;
  expect(`${error.message} ${error.hint} ${JSON.stringify(error)}`).not.toMatch(/ey[JI]|Bearer|PRIVATE/);
  expect(error.cause).toBeUndefined();
  return error;
}
