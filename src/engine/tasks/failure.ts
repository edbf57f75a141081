import type { TaskError } from '../../contracts/task.ts';
import { BatonError, messageOf } from '../../errors/error.ts';
import { systemError } from '../../errors/from-system.ts';
import type { AgentFailure } from './messages.ts';

/** A full disk or a damaged store is told as what it is; whatever else an agent throws is a failure of the agent. */
export function failureOf(thrown: unknown): AgentFailure {
  const system = systemError(thrown);
  const known = system ?? (thrown instanceof BatonError ? thrown : null);
  const { name, message, hint, retryable } = (
    known ?? new BatonError('AGENT_FAILED', messageOf(thrown))
  ).toData();
  const stack = thrown instanceof Error ? (thrown.stack ?? '') : '';
  return { name, message, hint, retryable, system: system !== null, stack };
}

export function dataOf(
  name: 'AGENT_FAILED' | 'AGENT_TIMED_OUT' | 'AGENT_CONTRACT',
  message: string,
): TaskError {
  return new BatonError(name, message).toData();
}

export function timedOut(milliseconds: number): { error: TaskError; system: boolean; stack: string } {
  const seconds = Math.round(milliseconds / 1000);
  return {
    error: dataOf('AGENT_TIMED_OUT', `It took longer than ${seconds} seconds.`),
    system: false,
    stack: '',
  };
}
