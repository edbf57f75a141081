/**
 * What every kind of error means to its reader, whether trying again can help, and what to do. Names are permanent:
 * docs and logs refer to them. docs/errors.md is generated from this list (`npm run docs`).
 */
export const CATALOGUE = {
  SETUP_MISSING: {
    meaning: 'The packages that Baton is built from are not installed, or not all of them.',
    retryable: false,
    hint: 'Run npm ci in the folder of Baton; it brings the Node.js that the commands run on.',
  },
  CONFIG_MISSING: {
    meaning: 'There is no file where the config was looked for.',
    retryable: false,
    hint: 'Name the config with --config FILE, or run in the folder that holds baton.config.ts.',
  },
  CONFIG_INVALID: {
    meaning: 'The config cannot be read, a field does not fit, or two of its folders lie in each other.',
    retryable: false,
    hint: 'Mend the named field; docs/config.md lists every field with an example.',
  },
  DEFINITION_INVALID: {
    meaning:
      'A source, finding, link or agent of the program is declared wrongly, or gave something that its own schema refuses.',
    retryable: false,
    hint: 'Mend the named definition; docs/add-a-source.md, docs/add-a-finding.md and docs/add-an-agent.md show complete ones.',
  },
  SOURCE_MISSING: {
    meaning: 'The whole place that a source reads from is not there.',
    retryable: false,
    hint: 'Check the path of the source in the config; paths are relative to the config file.',
  },
  SOURCE_UNREADABLE: {
    meaning: 'One file or mail cannot be read. The run goes on and lists it.',
    retryable: false,
    hint: 'Open the file by hand; if it is damaged or locked, export it again.',
  },
  SIGN_IN_MISSING: {
    meaning: 'Nobody has signed in for this source yet, or its key file is not there.',
    retryable: false,
    hint: "Run npm run connect with the same --config, or name the key file in the source's options; docs/connect.md goes through it.",
  },
  SIGN_IN_REFUSED: {
    meaning:
      'The service does not accept the sign-in: it was revoked, has run out, or may not act for this person. What was read before stays.',
    retryable: false,
    hint: 'Run npm run doctor: it names what is missing. Sign in again with npm run connect.',
  },
  SIGN_IN_EXPOSED: {
    meaning: 'A kept sign-in can be read by others on this computer, so it is not used.',
    retryable: false,
    hint: 'Run npm run connect -- --forget, revoke the access at the service, and connect again.',
  },
  ACCESS_DENIED: {
    meaning:
      'The sign-in is accepted, but may not read this: a scope was not granted, an interface is switched off, or the person has no right to it.',
    retryable: false,
    hint: 'Run npm run doctor: it names the scope, interface or right that is missing.',
  },
  SERVICE_BUSY: {
    meaning: 'The service has had as many calls as it allows for this hour or day. What was read is kept.',
    retryable: true,
    hint: 'Run generate again after the time that is named: it goes on where it was.',
  },
  SERVICE_FAILED: {
    meaning:
      'The service did not answer, or not with what its own description promises, however often it was asked. What was read is kept.',
    retryable: true,
    hint: 'Check the connection to the internet and run generate again: it goes on where it was.',
  },
  WORKSPACE_LOCKED: {
    meaning: 'Another generate or build is working on the same state folder. Nothing was touched.',
    retryable: true,
    hint: 'Wait for the other run to end. If it was killed, its lock ends with it: run again.',
  },
  WORKSPACE_NEWER: {
    meaning: 'The state folder was written by a later version of Baton.',
    retryable: false,
    hint: 'Update Baton, or delete the state folder to read everything again.',
  },
  WORKSPACE_DAMAGED: {
    meaning:
      'The database in the state folder is damaged: cut off, overwritten, or changed by another program.',
    retryable: false,
    hint: 'Delete the state folder that the config names and run generate again: the records are read anew, and pages that people edited stay.',
  },
  DISK_FULL: {
    meaning:
      'There is no room left on the disk, or more was to be written than this user may. What was done before is kept.',
    retryable: true,
    hint: 'Make room on the disk, or give state, content and dist folders on another one, and run the command again: it goes on where it was.',
  },
  DISK_FAILED: {
    meaning: 'The disk could not be read or written. What was done before is kept.',
    retryable: true,
    hint: 'Check that the disk has room and is still connected, and run the command again: it goes on where it was.',
  },
  PERMISSION_MISSING: {
    meaning: 'A file or folder may not be read or written by the user who runs the command.',
    retryable: false,
    hint: 'Give that user the right to it, or name another folder in the config.',
  },
  RECORD_UNKNOWN: {
    meaning: 'No record has the id that was asked for.',
    retryable: false,
    hint: 'Copy the id from a record page, or give the ending of one, such as a file name.',
  },
  CORRECTION_UNKNOWN: {
    meaning: 'No correction has the id that was asked for.',
    retryable: false,
    hint: 'Ids are the names of the files in the folder of corrections, without their ending.',
  },
  RECORD_AMBIGUOUS: {
    meaning: 'Several records end in the words that were asked for.',
    retryable: false,
    hint: 'Give a longer ending of the id, or the whole id.',
  },
  PAGE_UNKNOWN: {
    meaning: 'The decision log knows no page of that path, or the page has no such citation.',
    retryable: false,
    hint: "Copy the page's address from the site, with the address of one of its sources for a single citation.",
  },
  PAGE_NOT_WAITING: {
    meaning: 'No page that waits for a person has the id that was given, or it has changed since.',
    retryable: false,
    hint: 'Run npm run review -- --list: it names what waits now. A page that changes waits under another id.',
  },
  PHASE_REFUSED: {
    meaning:
      'A section would go further by itself than persons have let it: too few of its pages were reviewed, or the config asks for more than is recorded.',
    retryable: false,
    hint: 'Review more of its pages, then npm run review -- --raise SECTION PHASE; in the config, name a phase that is no higher than the recorded one.',
  },
  LOG_BROKEN: {
    meaning:
      'The decision log is not as it was written: an entry was changed, moved or taken out, or its end was cut off.',
    retryable: false,
    hint: 'Put the state folder back from a backup of the day before, and hold both against each other; what the site says can be trusted again after a run of generate on a new state folder.',
  },
  MODEL_OFF: {
    meaning: 'The config names no language model for this, so none was asked. Pages are written without.',
    retryable: false,
    hint: 'Nothing needs to be done; docs/models.md says how a model is switched on.',
  },
  MODEL_MISSING: {
    meaning:
      'The configured language model cannot be called: its provider, its key or its name is not known.',
    retryable: false,
    hint: 'Check provider, model, baseUrl and apiKeyEnv under "model" in the config, and that the key is in the environment.',
  },
  MODEL_BUDGET: {
    meaning:
      'The next call to the language model could cost more than the budget still holds, so it was not made. Answers that were paid for are kept.',
    retryable: false,
    hint: 'Raise model.budget in the config and run generate again: it goes on where it was, and pays for nothing twice.',
  },
  MODEL_BUSY: {
    meaning: 'The language model has had as many calls as it allows for now, however long it was waited for.',
    retryable: true,
    hint: 'Run generate again later: what was answered is kept, and only the rest is asked.',
  },
  MODEL_FAILED: {
    meaning: 'The language model did not answer, or only in part, however often it was asked.',
    retryable: true,
    hint: 'Check the connection and the address in model.baseUrl, and run generate again: only what is missing is asked.',
  },
  MODEL_REFUSED: {
    meaning: 'The language model declined to answer, or its provider kept the answer back.',
    retryable: false,
    hint: 'Nothing needs to be done: what the records say without a model stands.',
  },
  MODEL_ANSWER_INVALID: {
    meaning:
      'The language model answered, but not in the form that was asked for. Nothing of the answer was used.',
    retryable: false,
    hint: 'Where it happens often, choose another model: small ones often cannot keep to a form.',
  },
  MODEL_KEPT_BACK: {
    meaning:
      'What was to be sent to a language model is of a record that must not leave, or is not in the records as it stands. Nothing was sent.',
    retryable: false,
    hint: 'Private records go to a model only where the config says model.private: true.',
  },
  CITATION_UNRESOLVED: {
    meaning: 'A quote of a page is not in its record where the page says it is.',
    retryable: false,
    hint: 'Run generate again; if it stays, the named agent quotes what is not in the record.',
  },
  PAGE_REFUSED: {
    meaning:
      'A page holds something that the site must not build, or quotes what is not in the records. The site shows it as it last passed, where all quotes of that still stand, or else leaves it out.',
    retryable: false,
    hint: 'Mend the named lines and build again, or empty the file and run generate, which writes it anew; docs/pages.md lists what a page may hold.',
  },
  PAGE_EDIT_CONFLICT: {
    meaning: "A person and the generator changed the same lines of a page. The person's text stands.",
    retryable: false,
    hint: 'In the frontmatter of the page, "unsettled" lists both texts: take the generated words into the page, or delete the entry to keep yours.',
  },
  AGENT_FAILED: {
    meaning: 'One agent stopped. Its pages stay as they were, and say so.',
    retryable: false,
    hint: 'The other sections were written. npm run status shows the cause; once it is mended, npm run retry and generate.',
  },
  AGENT_TIMED_OUT: {
    meaning: 'One agent took longer than it may, more than once. Its pages stay as they were, and say so.',
    retryable: true,
    hint: 'Raise limits.agentMinutes in the config, or run npm run retry and generate when the machine is idle.',
  },
  AGENT_CONTRACT: {
    meaning:
      'What an agent wrote, or was given, does not fit the contract of agents. Its pages stay as they were.',
    retryable: false,
    hint: 'This is a fault of the agent: its maintainer finds the page and the field in the message.',
  },
  TASK_UNKNOWN: {
    meaning: 'No agent, and no work that failed for good, has that name.',
    retryable: false,
    hint: 'npm run status lists them.',
  },
  BUILD_FAILED: {
    meaning: 'The site could not be rendered or indexed. The old site is untouched.',
    retryable: false,
    hint: 'Read the lines above; if a page is named, run generate again first.',
  },
  SITE_MISSING: {
    meaning: 'There is no finished run, no pages, or no built site for this config.',
    retryable: false,
    hint: 'Run npm run generate and npm run build first, with the same --config.',
  },
  DEPLOY_REFUSED: {
    meaning:
      'The site may not go where it was to go: a check fails, a secret is seen on it, or nobody said who can read it there. What is shown there stays.',
    retryable: false,
    hint: 'Mend what is named, run generate and build, and deploy again.',
  },
  DEPLOY_FAILED: {
    meaning: 'The site could not be copied. What was shown before is shown still.',
    retryable: true,
    hint: 'Try "ssh HOST true" by hand: the key must be known there, and the host here, without a question. Then deploy again.',
  },
  TOOL_MISSING: {
    meaning: 'A program of the system that the command needs is not installed.',
    retryable: false,
    hint: 'Install it (Debian: apt install rsync openssh-client), or deploy to a folder and copy that.',
  },
  BROWSER_MISSING: {
    meaning: 'No browser was found that eval can drive, or it did not start.',
    retryable: false,
    hint: 'Install Chrome or Chromium, or run npm ci again: one comes with the development packages.',
  },
  QUESTIONS_INVALID: {
    meaning: 'The file of questions is not what eval reads.',
    retryable: false,
    hint: 'docs/review.md shows the shape of a questions file.',
  },
  GOLD_INVALID: {
    meaning: 'The file of what is known of the records is not what score reads.',
    retryable: false,
    hint: 'docs/score.md shows the shape of a gold file.',
  },
  TELEMETRY_NOT_SENT: {
    meaning:
      'The receiver of OpenTelemetry that the config or the environment names did not take the figures.',
    retryable: true,
    hint: 'Check its address; it must take OTLP over HTTP. The run itself is done.',
  },
  STOPPED: {
    meaning: 'Somebody stopped the command, with Ctrl+C or a signal. What was done until then is kept.',
    retryable: true,
    hint: 'Run the command again: it goes on where it was.',
  },
  INTERNAL: {
    meaning: 'Baton met something that it does not expect. This is a fault of the program.',
    retryable: false,
    hint: 'Run the command again with BATON_DEBUG=1 in the environment: it prints what a maintainer needs to mend it. That may quote records: read it before you pass it on.',
  },
  USAGE: {
    meaning: 'The command was typed with an argument that it does not know, or without one that it needs.',
    retryable: false,
    hint: 'Run the command with --help.',
  },
} as const satisfies Record<string, { meaning: string; retryable: boolean; hint: string }>;

export type ErrorName = keyof typeof CATALOGUE;
