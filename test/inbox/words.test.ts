import { expect } from 'chai';
import type { WordsRef } from '../../src/conversation/casework.ts';
import { WORDS_OF_THE_OTHER_SIDE } from '../../src/conversation/letter.ts';
import { asConversationKey } from '../../src/ids.ts';
import { createDeadLetters } from '../../src/inbox/dead-letters.ts';
import type { NewEffect } from '../../src/inbox/ports.ts';
import type { Filled, SendResult } from '../../src/outbox/ports.ts';
import { createWorld, keyOf, QUICK, refused, remember, say, until, type World } from './world.ts';

const WRITER = asConversationKey('00000000000000ff');
const BLOCKED = refused('give_up', '551/1545041');
const ACCEPTED = { result: 'accepted', messageId: 'x' } as const;

/** A letter with a mentor's words; `w1` of request `r1`, told to their writer. */
function relayed(messageId: string, more: Partial<WordsRef> = {}): NewEffect {
  const words = { messageId, requestId: 'r1', range: [0, 5] as const, fileId: null, writer: WRITER, reports: true };
  return say(`7F3A: ${WORDS_OF_THE_OTHER_SIDE}`, { words: { ...words, ...more } });
}

class MongoAwayError extends Error {
  override name = 'MongoServerSelectionError';
}

describe('a letter with the other side’s words', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
    for (const text of ['w1', 'w2'])
      world.rules.set(text, (input) => ({
        ...remember(input),
        owner: { by: 'request', requestId: 'r1' },
        effects: [relayed(text)],
      }));
  });
  afterEach(() => world.end());

  it('is filled in as it leaves, and its writer hears that it has arrived', async () => {
    world.engine();
    await world.tell(1, 'w1');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['7F3A: words of w1']);
    expect(world.told).to.deep.equal(['w1 delivered']);
  });

  it('does not leave when the right to read it was lost between commit and send, and nothing tells of it', async () => {
    let release = () => {};
    world.replies.push(new Promise((resolve) => (release = () => resolve(ACCEPTED))));
    world.engine();
    await world.tell(1, 'ciao');
    await until('the letter before is under way', () => world.replies.length === 0);
    await world.tell(1, 'w1');
    await until('the turn is committed', async () => (await world.heardBy(1)).length === 2);
    world.words.set('w1', { is: 'withdrawn' });
    release();
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
    expect(world.asked).to.deep.equal(['w1']);
    expect(world.told).to.deep.equal([]);
    expect(await world.stores.dead.list(10)).to.deep.equal([]);
  });

  it('holds no word of theirs in what is committed', async () => {
    world.replies.push({ result: 'page_paused', code: '190', waitMs: 60_000, alarm: false });
    world.engine();
    await world.tell(1, 'w1');
    await until('it was asked for', () => world.asked.length === 1);
    const [conversation] = await world.stores.conversations.load([keyOf(1)]);
    const [turn] = conversation?.un ?? [];
    const parcel = world.stores.conversations.open(keyOf(1), turn ?? expect.fail());
    expect(JSON.stringify(parcel)).to.include('7F3A').and.not.include('words of');
  });

  it('waits while the database is away, keeps its place, and is asked for again', async () => {
    let tries = 0;
    world.words.set('w1', async (): Promise<Filled> => {
      tries += 1;
      if (tries < 3) throw new MongoAwayError('no primary');
      return { is: 'text', text: 'late' };
    });
    world.engine();
    await world.tell(1, 'w1', 'w2');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['7F3A: late', '7F3A: words of w2']);
    expect(world.alarms).to.deep.equal([]);
  });

  it('does not keep a place before Meta for a database that never answers', async () => {
    const never = new Promise<Filled>(() => {});
    world.words.set('w1', () => never);
    world.engine({ limits: { ...QUICK, outbox: { ...QUICK.outbox, posts: 1, fillInMs: 20 } } });
    await world.tell(1, 'w1');
    await until('its words are being read', () => world.asked.length > 0);
    await world.tell(2, 'ciao');
    await until('somebody else is served', () => world.textsTo(2).length === 1);
    world.words.delete('w1');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['7F3A: words of w1']);
  });

  it('is given up when our own code keeps throwing, and its writer hears that', async () => {
    world.words.set('w1', async () => {
      throw new Error('a mistake');
    });
    world.engine();
    await world.tell(1, 'w1', 'w2');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['7F3A: words of w2']);
    expect(world.told).to.deep.equal(['w1 D205', 'w2 delivered']);
  });

  it('that is refused is told to its writer, and is no dead letter', async () => {
    world.replies.push(BLOCKED);
    world.engine();
    await world.tell(1, 'w1');
    await world.settled();
    expect(world.told).to.deep.equal(['w1 551/1545041']);
    expect(await world.stores.dead.list(10)).to.deep.equal([]);
  });

  it('that is refused is a dead letter when nobody waits to hear of it, and a replay asks for the words anew', async () => {
    world.rules.set('history', (input) => ({
      ...remember(input),
      effects: [relayed('w1', { writer: null, reports: false })],
    }));
    world.replies.push(BLOCKED);
    world.engine();
    await world.tell(1, 'history');
    await world.settled();
    const [dead] = await world.stores.dead.list(10);
    expect(dead).to.include({ code: 'D201', trail: '551/1545041' });
    world.words.set('w1', { is: 'text', text: 'as they are now' });
    await createDeadLetters(world.stores.dead, world.intake.store, () => new Date()).replay(dead?.id ?? '');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['7F3A: as they are now']);
  });

  it('cut into several letters goes whole or not at all from where Meta refuses: the writer hears it once', async () => {
    world.rules.set('long', (input) => ({
      ...remember(input),
      effects: [
        relayed('w1', { range: [0, 5], reports: false }),
        relayed('w1', { range: [5, 9], reports: false }),
        relayed('w1', { range: [9, 12] }),
        say('the end'),
      ],
    }));
    world.replies.push(ACCEPTED, BLOCKED);
    world.engine();
    await world.tell(1, 'long');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['7F3A: words of w1', 'the end']);
    expect(world.told).to.deep.equal(['w1 551/1545041']);
  });

  it('leaves out a later cut of words that were made shorter meanwhile, and its writer hears of all of it', async () => {
    world.rules.set('long', (input) => {
      const { words } = relayed('w2') as { words?: WordsRef };
      const rest = say(WORDS_OF_THE_OTHER_SIDE, words === undefined ? {} : { words });
      return { ...remember(input), effects: [relayed('w1', { reports: false }), rest] };
    });
    world.words.set('w2', { is: 'text', text: '' });
    world.engine();
    await world.tell(1, 'long');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['7F3A: words of w1']);
    expect(world.told).to.deep.equal(['w2 delivered']);
  });

  it('is told of once its echo shows that it has arrived', async () => {
    world.replies.push('lost');
    const engine = world.engine({ limits: { ...QUICK, outbox: { ...QUICK.outbox, echoWaitMs: 60_000 } } });
    await world.tell(1, 'w1');
    await until('it is unsure', () => engine.health().unsureNow === 1);
    expect(world.told).to.deep.equal([]);
    await world.echo(world.sent[0] ?? expect.fail());
    await world.settled();
    expect(world.told).to.deep.equal(['w1 delivered']);
  });

  it('is looked for in the thread by the words that it said', async () => {
    world.replies.push('lost');
    const looked: (string | undefined)[] = [];
    world.engine({
      askThread: async ({ words }) => {
        looked.push(words);
        return 'there';
      },
    });
    await world.tell(1, 'w1');
    await world.settled();
    expect(looked).to.deep.equal(['words of w1']);
    expect(world.textsTo(1)).to.have.length(1);
    expect(world.told).to.deep.equal(['w1 delivered']);
  });

  it('is not sent a second time when its words were withdrawn while nobody knew', async () => {
    world.replies.push('lost');
    const engine = world.engine({ askThread: async () => 'not_there' });
    await world.tell(1, 'w1');
    await until('it is unsure', () => engine.health().unsureNow === 1);
    world.words.set('w1', { is: 'withdrawn' });
    await world.settled();
    expect(world.textsTo(1)).to.have.length(1);
    expect(world.told).to.deep.equal([]);
  });

  it('tells its writer again, harmlessly, when the engine died before that was noted; and is not sent again', async () => {
    let told = 0;
    const dying = world.engine({
      wordsEnded: async () => {
        told += 1;
        throw new MongoAwayError('no primary');
      },
      limits: { ...QUICK, drainMs: 0 },
    });
    await world.tell(1, 'w1');
    await until('it was sent and the report failed', () => told > 0);
    await dying.stop();
    await world.echo(world.sent[0] ?? expect.fail());
    world.engine();
    await world.settled();
    expect(world.textsTo(1)).to.have.length(1);
    expect(world.told).to.deep.equal(['w1 delivered']);
  });

  it('does not hold up the person when a report cannot be made: that is an alarm, and no letter to be sent again', async () => {
    world.engine({
      wordsEnded: async () => {
        throw new Error('a mistake');
      },
    });
    await world.tell(1, 'w1', 'ciao');
    await world.settled();
    expect(world.textsTo(1)).to.include('7F3A: words of w1');
    expect(world.alarms).to.include('D205');
    expect((await world.stores.dead.list(10)).filter(({ id }) => id.includes('m1.'))).to.deep.equal([]);
  });

  it('lets a card for an emergency pass while its report waits for the database', async () => {
    world.rules.set('help', (input) => ({ ...remember(input), effects: [say('112', { safety: true })] }));
    let release = () => {};
    const noted = new Promise<void>((resolve) => (release = resolve));
    world.engine({ wordsEnded: () => noted });
    await world.tell(1, 'w1');
    await until('it was sent', () => world.sent.length === 1);
    await world.tell(1, 'help');
    await until('the card is there', () => world.textsTo(1).includes('112'));
    release();
    await world.settled();
  });
});

describe('who may speak', () => {
  let world: World;
  beforeEach(async () => {
    world = await createWorld();
    for (const [text, requestId] of [
      ['w1', 'r1'],
      ['w2', 'r2'],
    ] as const)
      world.rules.set(text, (input) => ({
        ...remember(input),
        owner: { by: 'request', requestId },
        effects: [relayed(text, { requestId })],
      }));
  });
  afterEach(() => world.end());

  /** Lets the first letter hang until everything else is committed. */
  async function afterCommitting(...texts: string[]): Promise<void> {
    let release = () => {};
    world.replies.push(new Promise<SendResult>((resolve) => (release = () => resolve(ACCEPTED))));
    world.engine();
    await world.tell(1, 'first');
    await until('the first letter hangs', () => world.replies.length === 0);
    for (const [at, text] of texts.entries()) {
      await world.tell(1, text);
      await until('it is committed', async () => (await world.heardBy(1)).length === at + 2);
    }
    release();
    await world.settled();
  }

  it('is never the bot and a mentor together: what the bot had to say before comes too late', async () => {
    await afterCommitting('from the bot', 'w1');
    expect(world.textsTo(1)).to.deep.equal(['re: first', '7F3A: words of w1']);
    expect((await world.stores.dead.list(10)).map(({ code }) => code)).to.deep.equal(['D203']);
  });

  it('is the bot about that request, too: what became of it was committed before its mentor spoke', async () => {
    world.rules.set('news', (input) => ({ ...remember(input), effects: [say('taken', { about: 'r1' })] }));
    await afterCommitting('news', 'w1');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: first', 'taken', '7F3A: words of w1']);
  });

  it('are both mentors of somebody with two requests, each in its place', async () => {
    await afterCommitting('w1', 'w2');
    expect(world.textsTo(1).slice(1)).to.deep.equal(['7F3A: words of w1', '7F3A: words of w2']);
  });

  it('is nobody of ours while the Page inbox has the thread: the mentor hears that', async () => {
    const held = { by: 'page_inbox', until: new Date(world.clock.now + 3_600_000) } as const;
    world.rules.set('page', (input) => ({ ...remember(input), owner: held }));
    await afterCommitting('w1', 'page');
    expect(world.textsTo(1)).to.deep.equal(['re: first']);
    expect(world.told).to.deep.equal(['w1 D203']);
  });

  it('is decided once more after the words were read', async () => {
    const held = { by: 'page_inbox', until: new Date(world.clock.now + 3_600_000) } as const;
    world.rules.set('page', (input) => ({ ...remember(input), owner: held }));
    let release = () => {};
    world.words.set('w1', () => new Promise((resolve) => (release = () => resolve({ is: 'text', text: 'x' }))));
    world.engine();
    await world.tell(1, 'w1');
    await until('the words are being read', () => world.asked.length === 1);
    await world.tell(1, 'page');
    await until('the Page inbox has the thread', async () => (await world.heardBy(1)).length === 2);
    release();
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal([]);
    expect(world.told).to.deep.equal(['w1 D203']);
  });
});

describe('a letter with a file', () => {
  let world: World;
  const bytes = Buffer.from('a picture');
  const file = { is: 'file', file: { type: 'image', contentType: 'image/png', bytes } } as const;
  beforeEach(async () => {
    world = await createWorld();
    world.words.set('w1', file);
    world.rules.set('picture', (input) => ({
      ...remember(input),
      effects: [say('7F3A'), relayed('w1', { range: null, fileId: 'f1' }), say('[Reply]')],
    }));
  });
  afterEach(() => world.end());

  it('uploads first, for nobody, and then asks once more whether the person may have it', async () => {
    const uploads: Buffer[] = [];
    world.engine({
      uploadFile: async (one) => {
        uploads.push(one.bytes);
        return { result: 'uploaded', attachmentId: 'a7' };
      },
    });
    await world.tell(1, 'picture');
    await world.settled();
    expect(uploads).to.deep.equal([bytes]);
    expect(world.asked).to.deep.equal(['w1', 'w1']);
    expect(world.textsTo(1)).to.deep.equal(['7F3A', '(image a7)', '[Reply]']);
    expect(world.told).to.deep.equal(['w1 delivered']);
  });

  it('does not leave when it was withdrawn during the upload', async () => {
    world.engine({
      uploadFile: async () => {
        world.words.set('w1', { is: 'withdrawn' });
        return { result: 'uploaded', attachmentId: 'a7' };
      },
    });
    await world.tell(1, 'picture');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['7F3A', '[Reply]']);
  });

  it('is refused with its upload, and its writer hears why', async () => {
    world.engine({ uploadFile: async () => refused('give_up', 'M203') as never });
    await world.tell(1, 'picture');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['7F3A', '[Reply]']);
    expect(world.told).to.deep.equal(['w1 M203']);
  });

  it('keeps its place while its upload is tried again', async () => {
    let tries = 0;
    world.engine({
      uploadFile: async () => {
        tries += 1;
        return tries < 3 ? (refused('retry', '613') as never) : { result: 'uploaded', attachmentId: 'a7' };
      },
    });
    await world.tell(1, 'picture', 'ciao');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['7F3A', '(image a7)', '[Reply]', 're: ciao']);
  });

  it('goes at Meta’s pace for files, which words do not wait for', async () => {
    const sentMs: number[] = [];
    world.engine({
      limits: { ...QUICK, outbox: { ...QUICK.outbox, filesPerSecond: 2 } },
      sendLetter: async ({ psid, effectId, file: one }) => {
        if (one !== undefined) sentMs.push(performance.now());
        world.sent.push({ to: psid, text: one === undefined ? 'text' : 'file', id: effectId });
        return ACCEPTED;
      },
    });
    await Promise.all([1, 2, 3].map((person) => world.tell(person, 'picture')));
    await world.tell(4, 'ciao');
    await world.settled();
    expect(sentMs).to.have.length(3);
    expect((sentMs[2] ?? 0) - (sentMs[0] ?? 0)).to.be.at.least(990);
  });
});

describe('the work of the night', () => {
  it('is done soon after the lease was taken, by its holder alone', async () => {
    const world = await createWorld();
    const done: string[] = [];
    const limits = { ...QUICK, firstNightMs: 30 };
    world.engine({ limits, nightly: async () => void done.push('first') });
    await until('the first has it', () => done.length === 1);
    world.elsewhere({ limits, nightly: async () => void done.push('second') });
    await new Promise((resolve) => setTimeout(resolve, 120));
    expect(done).to.deep.equal(['first']);
    await world.end();
  });

  it('raises an alarm when it throws, and the bot goes on', async () => {
    const world = await createWorld();
    world.engine({
      limits: { ...QUICK, firstNightMs: 5 },
      nightly: async () => {
        throw new Error('a mistake');
      },
    });
    await until('the alarm is raised', () => world.alarms.some((alarm) => alarm.startsWith('X206')));
    await world.tell(1, 'ciao');
    await world.settled();
    expect(world.textsTo(1)).to.deep.equal(['re: ciao']);
    await world.end();
  });
});
