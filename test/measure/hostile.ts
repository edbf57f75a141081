import { spawn } from 'node:child_process';
import path from 'node:path';
import { exactly, type Measurement } from './measurement.ts';

const PROJECT = path.resolve(import.meta.dirname, '../..');

/** Runs the property of test/publish: what hostile text becomes on a page is rendered and compared. */
export const hostile: Measurement = {
  name: 'hostile',
  summary: '20,000 hostile strings on pages: each is shown as it is and nothing of it runs.',
  needs: [],
  run: () =>
    new Promise((resolve, reject) => {
      const program = path.join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs');
      const child = spawn(
        process.execPath,
        [program, 'run', 'test/publish/hostile.test.ts', '--reporter=json', '-t', 'hostile strings'],
        { cwd: PROJECT, stdio: ['ignore', 'pipe', 'ignore'] },
      );
      let output = '';
      child.stdout.setEncoding('utf8').on('data', (part: string) => {
        output += part;
      });
      child.on('error', reject);
      child.on('close', () => {
        const start = output.indexOf('{');
        if (start < 0) return reject(new Error('The test gave no report.'));
        const report = JSON.parse(output.slice(start)) as Report;
        const tests = report.testResults.flatMap((file) => file.assertionResults);
        const ran = tests.filter(({ status }) => status !== 'skipped' && status !== 'pending');
        const strings = ran.map(({ title }) => Number(/^\d+/.exec(title)?.[0] ?? 0)).find(Boolean) ?? 0;
        const failed = ran.filter(({ status }) => status !== 'passed');
        resolve({
          figures: [
            { what: 'hostile strings', value: strings },
            exactly('properties that failed', failed.length + (ran.length === 0 ? 1 : 0), 0),
          ],
          notes: failed.flatMap(({ title, failureMessages }) => [title, ...failureMessages]),
        });
      });
    }),
};

interface Report {
  testResults: {
    assertionResults: { title: string; status: string; failureMessages: string[] }[];
  }[];
}
