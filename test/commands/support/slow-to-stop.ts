import { runStoppable } from '../../../scripts/support/run-command.ts';

// A command that goes on after it was asked to stop: idle, or (with "busy") without giving the event loop a turn.
await runStoppable(async (signal) => {
  const idle = setInterval(() => {}, 1000);
  process.stdout.write('ready\n');
  await new Promise((resolve) => signal.addEventListener('abort', resolve));
  if (process.argv[2] !== 'busy') await new Promise(() => {});
  // After the notice, when a second Ctrl+C counts as one.
  const notice = process.stderr.write.bind(process.stderr);
  process.stderr.write = (text: string | Uint8Array) => {
    notice(text);
    setTimeout(() => {
      process.stdout.write('busy\n');
      for (;;);
    }, 10);
    return true;
  };
  await new Promise(() => {});
  clearInterval(idle);
});
