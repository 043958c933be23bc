import { expect } from 'chai';
import type { EngineParts } from '../../src/inbox/parts.ts';
import type { FileToSend, UploadFile } from '../../src/outbox/ports.ts';
import { createWorld, QUICK, refused, remember, say, until, type World } from './world.ts';

const REFUSED = refused('give_up', '100/2018047') as never;
const BUSY = refused('retry', '613') as never;
const PAUSED = { result: 'page_paused', code: '190', waitMs: 20, alarm: false } as const;
const DAY_MS = 86_400_000;

describe('a picture of the conversation', () => {
  let world: World;
  let version: string | null;
  let uploads: FileToSend[];
  /** What Meta says to the next uploads; when empty it takes them. */
  let answers: Awaited<ReturnType<UploadFile>>[];
  beforeEach(async () => {
    world = await createWorld();
    version = 'v1';
    uploads = [];
    answers = [];
    world.rules.set('ciao', (input) => ({
      ...remember(input),
      effects: [say('', { message: {}, picture: { name: 'campus', language: 'it' } }), say('Ciao!')],
    }));
  });
  afterEach(() => world.end());

  const parts = (): Partial<EngineParts> => ({
    findPicture: async ({ name, language }) => {
      const bytes = Buffer.from(`${name}.${language} ${version}`);
      return version === null
        ? null
        : { version, read: async () => ({ type: 'image', contentType: 'image/png', bytes }) };
    },
    uploadFile: async (file) => {
      uploads.push(file);
      return answers.shift() ?? { result: 'uploaded', attachmentId: `a${uploads.length}` };
    },
  });
  const greeted = async (...people: number[]) => {
    await Promise.all(people.map((person) => world.tell(person, 'ciao')));
    await world.settled();
  };

  it('arrives before its text, and is uploaded once for everybody', async () => {
    world.engine(parts());
    await greeted(1, 2);
    await greeted(3);
    for (const person of [1, 2, 3]) expect(world.textsTo(person)).to.deep.equal(['(image a1)', 'Ciao!']);
    expect(uploads.map(({ bytes }) => String(bytes))).to.deep.equal(['campus.it v1']);
  });

  it('is uploaded anew when it is another', async () => {
    world.engine(parts());
    await greeted(1);
    version = 'v2';
    await greeted(2);
    expect(world.textsTo(2)).to.deep.equal(['(image a2)', 'Ciao!']);
  });

  it('is uploaded anew before Meta forgets it', async () => {
    world.engine(parts());
    await greeted(1);
    world.clock.now += 31 * DAY_MS;
    await greeted(2);
    expect(world.textsTo(2)).to.deep.equal(['(image a2)', 'Ciao!']);
  });

  it('that Meta does not know any more is uploaded anew for the next person', async () => {
    world.engine(parts());
    await greeted(1);
    world.replies.push(refused('give_up', '100/2018074'));
    await greeted(2);
    await greeted(3);
    expect(world.textsTo(2)).to.deep.equal(['Ciao!']);
    expect(world.textsTo(3)).to.deep.equal(['(image a2)', 'Ciao!']);
  });

  it('that is missing is left out: its text goes alone, and operators are told', async () => {
    version = null;
    world.engine(parts());
    await greeted(1);
    expect(world.textsTo(1)).to.deep.equal(['Ciao!']);
    expect(world.alarms).to.deep.equal(['C107']);
    expect(await world.stores.dead.list(10)).to.deep.equal([]);
  });

  for (const [what, findPicture] of [
    ['looked for', () => Promise.reject(new Error('EIO'))],
    ['read', async () => ({ version: 'v1', read: () => Promise.reject(new Error('ENOENT')) })],
  ] as [string, EngineParts['findPicture']][])
    it(`that cannot be ${what} is left out, too, for all who wait for it`, async () => {
      world.engine({ ...parts(), findPicture });
      await greeted(1, 2);
      expect([...world.textsTo(1), ...world.textsTo(2)]).to.deep.equal(['Ciao!', 'Ciao!']);
      expect(world.alarms).to.deep.equal(['C107', 'C107']);
    });

  it('that Meta refuses is left out, and is offered again to the next person', async () => {
    answers.push(REFUSED);
    world.engine(parts());
    await greeted(1);
    await greeted(2);
    expect(world.textsTo(1)).to.deep.equal(['Ciao!']);
    expect(world.textsTo(2)).to.deep.equal(['(image a2)', 'Ciao!']);
    expect(world.alarms).to.deep.equal(['C107']);
  });

  it('keeps its place while it is tried again', async () => {
    answers.push(BUSY, BUSY);
    world.engine(parts());
    await greeted(1);
    expect(world.textsTo(1)).to.deep.equal(['(image a3)', 'Ciao!']);
  });

  it('does not hold its text back for long', async () => {
    answers.push(BUSY, BUSY, BUSY);
    world.engine(parts());
    await greeted(1);
    expect(world.textsTo(1)).to.deep.equal(['Ciao!']);
    expect(uploads).to.have.length(3);
  });

  it('waits as long as the Page is paused, as its text would', async () => {
    answers.push(PAUSED, PAUSED, PAUSED, PAUSED);
    world.engine(parts());
    await greeted(1);
    expect(world.textsTo(1)).to.deep.equal(['(image a5)', 'Ciao!']);
    expect(world.alarms).to.deep.equal([]);
  });

  it('lets a card for an emergency pass while it is uploaded', async () => {
    world.rules.set('help', (input) => ({ ...remember(input), effects: [say('112', { safety: true })] }));
    let release: (() => void) | null = null;
    world.engine({
      ...parts(),
      uploadFile: () =>
        new Promise((resolve) => {
          release = () => resolve({ result: 'uploaded', attachmentId: 'late' });
        }),
    });
    await world.tell(1, 'ciao');
    await until('the picture is being uploaded', () => release !== null);
    await world.tell(1, 'help');
    await until('the card is there', () => world.textsTo(1).includes('112'));
    release!();
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['112', '(image late)', 'Ciao!']);
  });

  it('that an engine before us may have sent is sent again only without its echo', async () => {
    let isGone = false;
    const first = world.engine({
      ...parts(),
      limits: { ...QUICK, drainMs: 0 },
      sendLetter: async ({ effectId, psid }) => {
        if (!isGone) world.sent.push({ to: psid, text: '(image a1)', id: effectId });
        isGone = true;
        return new Promise(() => {});
      },
    });
    await world.tell(1, 'ciao');
    await until('the picture has left', () => isGone);
    await first.stop();
    await world.echo(world.sent[0]!);
    world.engine(parts());
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['(image a1)', 'Ciao!']);
  });
});
