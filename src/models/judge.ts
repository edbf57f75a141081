import { BatonError, type ErrorData } from '../errors/error.ts';
import { connectionFault, type Verdict } from '../sources/kit/retry.ts';
import { askedWait } from './limits.ts';
import { refusalOf } from './sdk.ts';

/** What a failed call means: again, perhaps after a time, or not. Its message holds nothing that the other side said. */
export function judgeCall(thrown: unknown, name: string): Verdict {
  const refusal = refusalOf(thrown);
  const fault = connectionFault(thrown);
  if (isTimeOut(thrown)) return { again: true, after: null, why: 'no whole answer in time' };
  if (fault !== null) return { again: true, after: null, why: `the connection broke (${fault})` };
  if (refusal === null || refusal.status === null)
    return { again: true, after: null, why: 'the answer broke off or was none' };
  const { status, headers } = refusal;
  if (status === 429 || status === 529)
    return { again: true, after: askedWait(headers), why: `too many calls (status ${status})`, limit: true };
  if (status >= 500 || status === 408 || status === 409)
    return { again: true, after: askedWait(headers), why: `status ${status}` };
  return { again: false, error: finalError(status, name) };
}

function finalError(status: number, name: string): BatonError {
  if (status === 401 || status === 403)
    return new BatonError(
      'MODEL_MISSING',
      `${name}: the key is not accepted, or not for this model (status ${status}).`,
    );
  if (status === 402)
    return new BatonError('MODEL_MISSING', `${name}: the account is not paid for (status 402).`);
  if (status === 404)
    return new BatonError('MODEL_MISSING', `${name}: there is no such model or address (status 404).`);
  return new BatonError(
    'MODEL_REFUSED',
    `${name} does not take the question (status ${status}): too long for it, or in a form it does not know.`,
  );
}

/** Whether a call that failed may be on the bill: what came to nothing on its way is, a plain no is not. */
export function mayBePaid(thrown: unknown): boolean {
  const refusal = refusalOf(thrown);
  if (refusal !== null) return refusal.status === null;
  return isTimeOut(thrown) || connectionFault(thrown) !== 'ECONNREFUSED';
}

/** Whether nothing more can be had of the model in this run, whatever it is asked. */
export function endsTheRun({ name }: ErrorData): boolean {
  return ['MODEL_MISSING', 'MODEL_BUSY', 'MODEL_FAILED'].includes(name);
}

/** The errors that services have in common, under the names that are told of a model. */
export function modelError(thrown: unknown): ErrorData {
  if (!(thrown instanceof BatonError)) throw thrown;
  if (thrown.name === 'SERVICE_BUSY') return new BatonError('MODEL_BUSY', thrown.message).toData();
  if (thrown.name === 'SERVICE_FAILED') return new BatonError('MODEL_FAILED', thrown.message).toData();
  return thrown.toData();
}

function isTimeOut(thrown: unknown): boolean {
  for (let error = thrown, depth = 0; error instanceof Error && depth < 4; error = error.cause, depth += 1)
    if (error.name === 'TimeoutError') return true;
  return false;
}
