import { expect } from 'chai';
import { createLog } from '../../src/log.ts';
import { until } from '../support/until.ts';
import { CREDENTIALS, everythingHeard, Student, startWholeBot, type WholeBot } from '../support/whole-bot.ts';

const PEOPLE = 200;
const UNIVERSITIES = ['Milano-Bicocca', 'Palermo', 'Roma Tre'];

/** Seeded into names, words, addresses and phone numbers; nowhere else. */
const CANARY = /canary|7990001/i;

describe('200 conversations with marked names, numbers and words', function () {
  this.timeout(120_000);
  const lines: string[] = [];
  let whole: WholeBot;
  let students: Student[];
  before(async () => {
    whole = await startWholeBot({ limits: 'off', log: createLog('debug', { write: (line) => void lines.push(line) }) });
    students = Array.from({ length: PEOPLE }, (_, at) => new Student(whole, `7990001${at}`, `Canaryname${at}`));
    await everybody((student, at) => converse(student, UNIVERSITIES[at % 3]!));
    whole.clock.forward(8_000);
    await everybody(async (student, at) => {
      await student.reads("Vuoi lasciare un'e-mail?");
      await student.says(`canary${at}@example.com`);
      await student.taps('Invia');
      await student.reads(/La richiesta \w+ è arrivata/);
    });
    await everythingHeard(whole);
    await whole.mail.waitFor(PEOPLE * 3);
  });
  after(() => whole.stop());

  const everybody = async (act: (student: Student, at: number) => Promise<void>) => {
    for (let at = 0; at < PEOPLE; at += 25)
      await Promise.all(students.slice(at, at + 25).map((student, more) => act(student, at + more)));
  };
  const converse = async (student: Student, university: string) => {
    await student.says('ciao');
    for (const title of ['Chiedi supporto', university, 'Vita in città', 'Casa e alloggio', 'Sì, continua'])
      await student.taps(title);
    await student.reads('Raccontaci la tua situazione');
    await student.says(
      'Sono Canaryname, il mio numero è +39 06 7990001, cerco casa: canary-words {{canary}} \n{"level":50}',
    );
  };
  const dump = async () => {
    const { db } = whole.bot.around.database;
    const collections = await db.collections();
    const all = await Promise.all(
      collections.map(async (collection) => [collection.collectionName, await collection.find().toArray()] as const),
    );
    return new Map(all);
  };

  it('leave nothing in clear text in the whole database', async () => {
    for (const [name, documents] of await dump()) {
      const leaks = documents.filter((document) => CANARY.test(readable(document)));
      expect(leaks.length, name).to.equal(0);
    }
  });

  it('leave nothing in the logs: no words, identity or secret', () => {
    expect(lines.length).to.be.greaterThan(0);
    expect(
      lines.filter(
        (line) =>
          CANARY.test(line) || line.includes(CREDENTIALS.accessToken) || line.includes(CREDENTIALS.appSecrets[0]),
      ),
    ).to.deep.equal([]);
    expect(lines.every((line) => line.trimEnd().split('\n').length === 1)).to.equal(true);
  });

  it('leave nothing in the letters: not in subject, headers, text or HTML', () => {
    expect(whole.mail.received.filter(({ raw }) => CANARY.test(raw.replaceAll(/=\r?\n/g, '')))).to.deep.equal([]);
  });

  it('leave nothing in metrics and health', async () => {
    for (const path of ['/metrics', '/readyz', '/healthz', '/nothing-here?canary=1']) {
      const text = await (await fetch(`${whole.bot.url}${path}`)).text();
      expect(CANARY.test(text), path).to.equal(false);
    }
  });

  it('are gone after DELETE: no request, word, letter, identity or readable event is left', async () => {
    await everybody(async (student) => {
      await student.says('CANCELLA');
      await student.taps('Sì');
      await student.reads('cancellato');
    });
    await everythingHeard(whole);
    const left = await dump();
    for (const name of ['requests', 'messages', 'students', 'identities', 'files', 'mail', 'dead']) {
      expect(left.get(name) ?? [], name).to.deep.equal([]);
    }
    expect(
      (left.get('inbox') ?? []).filter((row) => 'ev' in row),
      'events with a body',
    ).to.deep.equal([]);
    await until(
      async () =>
        ((await dump()).get('conv') ?? []).every(
          (conversation) => !('st' in conversation) && !('timers' in conversation && conversation['timers'].length > 0),
        ),
      'empty conversations',
    );
  });

  it('start clean with a later greeting', async () => {
    const [student] = students;
    const before = student!.screen().length;
    await student!.says('ciao');
    await until(() => student!.screen().length >= before + 2, 'a new hello');
    expect(student!.screen()[before]).to.match(/^Ciao! Sono un assistente automatico/);
  });
});

/** A document as a thief would read it: bytes as text, in every form that holds words. */
function readable(document: object): string {
  const text = JSON.stringify(document, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
  return `${text}\n${Buffer.from(text).toString('utf8')}`;
}
