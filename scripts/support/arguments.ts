import { parseArgs } from 'node:util';
import { nearest } from '../../src/common/nearest.ts';
import { BatonError, messageOf } from '../../src/errors/error.ts';

export interface OptionSpecification {
  type: 'string' | 'boolean';
  /** One line for `--help`; what happens without the option belongs in it. */
  summary: string;
  /** What stands after the option in `--help`, such as `FILE`. Default: `VALUE`. */
  value?: string;
  short?: string;
  /** May be given more than once. */
  multiple?: boolean;
}

export interface CommandSpecification<Options extends Record<string, OptionSpecification>> {
  /** As it is typed: `npm run build --`. */
  name: string;
  /** What the command does, in one or two sentences. */
  summary: string;
  options: Options;
  /** What may stand without a dash. Left out: nothing may. */
  positionals?: { name: string; summary: string; minimum?: number; maximum?: number };
  /** Default: `process.argv.slice(2)`. */
  argv?: readonly string[];
  /** Default: `process.env`. */
  environment?: NodeJS.ProcessEnv;
}

type OptionValue<Option extends OptionSpecification> = Option['type'] extends 'boolean'
  ? boolean
  : Option['multiple'] extends true
    ? string[]
    : string | undefined;

export interface Command<Options extends Record<string, OptionSpecification>> {
  /** A flag that is not given is false, a list that is not given is empty, a text that is not given is undefined. */
  values: { [Name in keyof Options]: OptionValue<Options[Name]> };
  positionals: string[];
}

/**
 * Reads the command line. `--help` prints the help and ends the process with 0.
 *
 * @throws BatonError USAGE, naming the argument that is unknown, lacks its value or is missing.
 */
export function parseCommand<const Options extends Record<string, OptionSpecification>>(
  specification: CommandSpecification<Options>,
): Command<Options> {
  const argv = [...(specification.argv ?? process.argv.slice(2))];
  refuseWhatNpmTook(specification, argv, specification.environment ?? process.env);
  const parsed = parse(specification, argv);
  if (parsed.values['help'] === true) {
    process.stdout.write(helpText(specification));
    process.exit(0);
  }
  const {
    name,
    minimum = 0,
    maximum = Number.POSITIVE_INFINITY,
  } = specification.positionals ?? { name: '', maximum: 0 };
  if (parsed.positionals.length > maximum) {
    throw new BatonError(
      'USAGE',
      `${specification.name}: "${parsed.positionals[maximum]}" is one argument too many.`,
    );
  }
  if (parsed.positionals.length < minimum) {
    throw new BatonError('USAGE', `${specification.name}: ${name} is missing.`);
  }
  const values: Record<string, unknown> = {};
  for (const [option, { type, multiple }] of Object.entries(specification.options)) {
    values[option] = parsed.values[option] ?? (type === 'boolean' ? false : multiple ? [] : undefined);
  }
  return { values: values as Command<Options>['values'], positionals: parsed.positionals };
}

/** What `--help` prints. */
export function helpText(specification: CommandSpecification<Record<string, OptionSpecification>>): string {
  const { name, summary, options, positionals } = specification;
  const rows = Object.entries(options).map(([option, { type, value = 'VALUE', short, summary: line }]) => {
    const flag = `${short ? `-${short}, ` : ''}--${option}`;
    return [type === 'string' ? `${flag} ${value}` : flag, line] as const;
  });
  if (positionals) rows.unshift([positionals.name, positionals.summary]);
  rows.push(['--help', 'Show this and end.']);
  const width = Math.max(...rows.map(([left]) => left.length));
  const usage = `Usage: ${name}${positionals ? ` ${positionals.name}` : ''} [options]`;
  return `${summary}\n\n${usage}\n\n${rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n')}\n`;
}

function parse(specification: CommandSpecification<Record<string, OptionSpecification>>, args: string[]) {
  const options: Record<string, { type: 'string' | 'boolean'; short?: string; multiple?: boolean }> = {};
  for (const [name, { type, short, multiple }] of Object.entries(specification.options)) {
    options[name] = { type, ...(short && { short }), ...(multiple && { multiple }) };
  }
  options['help'] = { type: 'boolean' };
  try {
    return parseArgs({ args, options, allowPositionals: specification.positionals !== undefined });
  } catch (error) {
    throw new BatonError('USAGE', `${specification.name}: ${parseFault(error, args, Object.keys(options))}`);
  }
}

/** What is wrong with the arguments, without the advice for programmers that Node.js adds. */
function parseFault(error: unknown, args: readonly string[], known: readonly string[]): string {
  const { code } = error as { code?: string };
  const message = messageOf(error);
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const option = /'-*([^']*)'/.exec(message)?.[1] ?? '';
    const near = nearest(option, known);
    return `there is no option --${option}${near === null ? `; there are --${known.join(', --')}` : `. Did you mean --${near}?`}`;
  }
  if (code === 'ERR_PARSE_ARGS_UNEXPECTED_POSITIONAL') {
    const file = args.find((argument) => message.includes(`'${argument}'`)) ?? args[0];
    return `"${file}" stands alone. A config is named with --config FILE.`;
  }
  return message.split('\n')[0] ?? message;
}

/** Many environments set it for every npm; where it was meant for the command, the command asks. */
const NPM_SETS = 'yes';

/**
 * Without "--" npm takes an option for its own, and the command would run as if it had not been given: npm 10 and 11
 * tell of it in the environment, and of `--option VALUE` they pass on the value alone.
 */
function refuseWhatNpmTook(
  { name, options }: CommandSpecification<Record<string, OptionSpecification>>,
  args: readonly string[],
  environment: NodeJS.ProcessEnv,
): void {
  if (!/^run/.test(environment['npm_command'] ?? '')) return;
  const taken = Object.keys(environment)
    .filter((key) => key.startsWith('npm_config_'))
    .map((key) => key.slice('npm_config_'.length));
  const option = taken.find(
    (one) => one !== NPM_SETS && (Object.hasOwn(options, one) || nearest(one, ['config']) !== null),
  );
  if (option === undefined) return;
  const meant = Object.hasOwn(options, option) ? option : 'config';
  const { type, value: kind = 'VALUE' } = options[meant] ?? { type: 'string' };
  const given = environment[`npm_config_${option}`] ?? '';
  const value = given === 'true' || given === '' ? (args.at(-1) ?? kind) : given;
  throw new BatonError('USAGE', `npm kept --${option} for itself, because it stands before "--".`, {
    hint: `Put "--" before the options: ${name} --${meant}${type === 'string' ? ` ${value}` : ''}`,
  });
}
