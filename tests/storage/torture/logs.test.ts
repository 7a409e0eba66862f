/**
 * What an engine says to its streams in a whole life, the bad moments included: never who the client is, who took part, what
 * somebody said, or a password; and no file outside the engagement's own holds any of it.
 */
import { mkdirSync, readdirSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import type { Failure } from '../../../src/contract/errors.ts';
import { brief } from '../../support/engagement-brief.ts';
import { remoteEngine, type RemoteEngine } from '../../support/engine/remote-engine.ts';
import { filesWith } from '../../support/planted-secret.ts';
import { temporaryFolder } from '../../support/temporary-folder.ts';
import { tellFigures } from '../../support/torture.ts';

const client = 'Zarzuela-Cliente';
const person = 'Zarzuela-Persona';
const said = 'Zarzuela-Texto';
const password = 'Zarzuela-Clave larga';
const secrets = [client, person, said, password];

/** Where an engagement is kept that has no password: its copies, its backups, the list of engagements. */
const ownPlaces = /^(engagements|backups)[\\/]|^application\.sqlite/;

test('a whole life of an engine writes no client, person, word or password to a stream or a log', async () => {
  const folder = temporaryFolder();
  const [place, temporary, data] = ['client', 'tmp', 'data'].map((name) => join(folder, name)) as [
    string,
    string,
    string,
  ];
  for (const made of [place, temporary]) mkdirSync(made);
  // People name files after the client.
  const path = join(place, `${client}.respiro`);
  const engines: RemoteEngine[] = [];
  const failures: Failure[] = [];
  const next = (): RemoteEngine => {
    // All that Node itself has to say is said too.
    const engine = remoteEngine(data, { TMPDIR: temporary, TEMP: temporary, NODE_OPTIONS: '--trace-warnings' });
    engines.push(engine);
    return engine;
  };
  const refuse = async (engine: RemoteEngine, name: string, input: unknown, code: string): Promise<void> => {
    const failure = await engine.fail(name, input);
    expect([name, failure.code]).toEqual([name, code]);
    failures.push(failure);
  };

  const one = next();
  const { sessions } = await one.do('engagement.create', { ...brief, client });
  const sessionId = sessions[0]?.id ?? '';
  await one.do('participants.add', { sessionId, people: [{ groupId: 'frontline', name: person }] });
  const { id: exerciseId } = await one.do('exercises.add', {
    sessionId,
    instrumentId: 'empowerment',
    anonymity: 'anonymous',
  });
  const { id: ballotId } = await one.do('ballots.add', { exerciseId, groupId: 'frontline', channel: 'paper' });
  const question = { exerciseId, lensId: 'room', itemId: 'em1', respondent: { ballotId }, channel: 'paper' } as const;
  await one.do('answers.record', { ...question, value: 2 });
  await one.do('comments.add', { exerciseId, itemId: 'em1', groupId: 'frontline', text: said });
  await refuse(one, 'answers.record', { ...question, value: said }, 'invalid-input');
  // Refused by the database itself.
  await refuse(one, 'participants.add', { sessionId, people: [{ groupId: said, name: person }] }, 'unexpected');
  await refuse(one, person, { [said]: client }, 'invalid-input');

  // A list with faults, and one that is none.
  const list = join(place, `${client}.csv`);
  writeFileSync(list, `Nombre;Grupo\r\n${person} Dos;${said}\r\n;Primera línea\r\n`);
  const target = { kind: 'people', sessionId } as const;
  const view = await one.do('imports.read', { path: list, target });
  const plan = await one.do('imports.plan', {
    tableId: view.tableId,
    uses: [...view.uses],
    groups: {},
    fallbackGroupId: null,
    channel: 'paper',
    corrections: [],
    omitted: [],
  });
  expect(plan.problemCount).toBeGreaterThan(0);
  const broken = join(place, `${client}.xlsx`);
  writeFileSync(broken, `PK\u0003\u0004 ${said}`);
  await refuse(one, 'imports.read', { path: broken, target }, 'import-refused');

  await one.do('engagement.saveAs', { path });
  await refuse(one, 'engagement.open', { path: list }, 'not-an-engagement');
  await refuse(one, 'engagement.open', { path: join(place, `${said}.respiro`) }, 'file-missing');
  await one.break();
  expect(one.output()).toContain('as a test wanted it');

  const two = next();
  expect(await two.resume()).toBe(true);
  // The place goes away: nothing can be saved.
  renameSync(place, `${place} away`);
  await two.do('comments.add', { exerciseId, itemId: 'em1', groupId: 'frontline', text: `${said} dos` });
  expect(await two.do('engagement.save', {})).toMatchObject({ state: 'failed', code: 'folder-missing' });
  renameSync(`${place} away`, place);
  await two.do('engagement.save', {});
  const elsewhere = filesWith('Zarzuela', data).filter((name) => !ownPlaces.test(name));
  await two.do('password.set', { password, current: null, backups: 'convert' });
  await refuse(two, 'password.remove', { current: `${password} no`, backups: 'convert' }, 'wrong-password');
  await two.do('engagement.close', {});
  await refuse(two, 'engagement.open', { path }, 'password-needed');
  await refuse(two, 'engagement.open', { path, password: `${password} no` }, 'wrong-password');
  await two.do('engagement.open', { path, password });
  await two.kill();

  const three = next();
  expect(await three.resume()).toBe(false);
  await three.do('engagement.open', { path, password });
  await three.do('engagement.close', {});
  await three.close();

  const streams = engines.map((engine) => engine.output()).join('\n');
  const figures = {
    engines: engines.length,
    failures: failures.length,
    'characters said': streams.length,
    'log files': readdirSync(data, { recursive: true, encoding: 'utf8' }).filter((name) => /log|\.txt$/.test(name))
      .length,
  };
  const found = {
    streams: secrets.filter((secret) => streams.includes(secret)),
    // For the log and for developers: only paths, in the details, may name what a file is called.
    messages: failures.filter(({ message }) => secrets.some((secret) => message.includes(secret))),
    elsewhere,
    temporary: filesWith('Zarzuela', temporary),
    // The list of engagements keeps where the file is, and that is called after the client.
    closed: [
      ...filesWith('Zarzuela', data).filter((name) => !/^application\.sqlite/.test(name)),
      ...[person, said].flatMap((word) => filesWith(word, data)),
    ],
    password: filesWith(password, folder),
  };
  tellFigures('planted secret in streams and logs', {
    ...figures,
    found: Object.values(found).reduce((sum, { length }) => sum + length, 0),
  });
  expect(found).toEqual({ streams: [], messages: [], elsewhere: [], temporary: [], closed: [], password: [] });
});
