import { expect } from 'chai';
import fc from 'fast-check';
import { NATIONAL, ROLES } from '../../src/committees/readers.ts';
import { aRequest, EFFECT, NOW, startWorld, type World } from './forward-world.ts';

const UNIVERSITIES = ['bicocca', 'palermo', 'romatre'];

describe('forwarding a request', () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());
  beforeEach(() => world.clear());

  const staff = () =>
    world.members(
      ...[...UNIVERSITIES, NATIONAL].flatMap((committee) => [
        {
          committee,
          email: `coordinator@${committee}.example.org`,
          role: 'coordinator' as const,
          languages: ['it' as const, 'en' as const],
        },
        { committee, email: `mentor@${committee}.example.org`, languages: ['ar' as const] },
        { committee, email: `teacher@${committee}.example.org`, role: 'focal_point' as const },
      ]),
    );
  const send = async (...request: Parameters<World['forward']>) => {
    await world.forward(...request);
    await world.loop.runOnce();
  };
  const everybodyAt = (committee: string) =>
    ['coordinator', 'mentor', 'teacher'].map((who) => `${who}@${committee}.example.org`);

  for (const university of UNIVERSITIES) {
    it(`writes to every active member of ${university} and to nobody else`, async () => {
      await staff();
      await send(aRequest({ committee: university, university }));
      expect(world.reached()).to.deep.equal(everybodyAt(university));
    });
  }

  it('tells the student to how many mentors it went and which languages they speak', async () => {
    await staff();
    await send(aRequest());
    const outcome = {
      result: 'delivered',
      code: '7F3A',
      committee: 'palermo',
      reached: 3,
      languages: ['ar', 'en', 'it'],
      hours: null,
    };
    expect(world.told).to.deep.equal([
      { key: '00112233445566aa', eid: `routed:${EFFECT}`, heard: { kind: 'routed', requestId: 'r1', outcome } },
    ]);
  });

  it('tells the student when the committee works, as the database has it', async () => {
    await staff();
    const hours = { time_zone: 'Europe/Rome', days: ['mon', 'tue'], from: '09:00', to: '13:00', closed: [] };
    await world.models.committees.updateOne({ _id: 'palermo' }, { $set: { hours } });
    await send(aRequest());
    const [told] = world.told;
    const outcome = told?.heard.kind === 'routed' ? told.heard.outcome : null;
    expect(outcome).to.deep.include({ hours: { days: ['mon', 'tue'], from: '09:00', to: '13:00' } });
  });

  it('says nothing to the student before the mail server has taken a letter', async () => {
    await staff();
    await world.forward(aRequest());
    expect(world.told).to.deep.equal([]);
    expect((await world.models.requests.findById('r1').lean())?.state).to.equal('new');
  });

  it('moves the request once the first letter was taken, with an event that holds no text', async () => {
    await staff();
    await send(aRequest());
    expect(await world.models.requests.findById('r1').lean()).to.include({ state: 'forwarded', v: 2 });
    const events = await world.models.events.find().sort({ at: 1, _id: -1 }).lean();
    expect(events.map(({ type, from, to }) => [type, from, to])).to.deep.equal([
      ['stored', null, 'new'],
      ['letters_accepted', 'new', 'forwarded'],
    ]);
  });

  it('tells coordinators alone of a wish to take part', async () => {
    await staff();
    await send(aRequest({ kind: 'join', topic: 'join.mentor' }));
    expect(world.reached()).to.deep.equal(['coordinator@palermo.example.org']);
  });

  it('goes to the national coordination when nobody is active, and the student is told so', async () => {
    await staff();
    for (const email of everybodyAt('palermo')) await world.committees.deactivate('palermo', email);
    await send(aRequest());
    expect(world.reached()).to.deep.equal(everybodyAt(NATIONAL));
    expect(world.told[0]?.heard).to.have.nested.include({
      'outcome.result': 'redirected',
      'outcome.committee': NATIONAL,
    });
  });

  it('goes to the national coordination as another university does', async () => {
    await staff();
    await send(aRequest({ committee: NATIONAL, university: 'other' }));
    expect(world.reached()).to.deep.equal(everybodyAt(NATIONAL));
    expect(world.told[0]?.heard).to.have.nested.include({ 'outcome.result': 'redirected' });
  });

  it('fails at once, with an alarm and no words stored, when nobody anywhere can read it', async () => {
    await world.members({ committee: 'palermo', email: 'left@example.org' });
    await world.committees.deactivate('palermo', 'left@example.org');
    await world.forward(aRequest());
    await world.forward(aRequest());
    expect(world.told.map(({ heard }) => heard)).to.deep.equal([
      { kind: 'routed', requestId: 'r1', outcome: { result: 'failed' } },
    ]);
    expect(world.alarms[0]?.code).to.equal('E104');
    expect(await world.models.messages.countDocuments()).to.equal(0);
    expect(await world.models.requests.findById('r1').lean()).to.include({ state: 'expired' });
  });

  it('is one request and one letter each when it is carried out twice', async () => {
    await staff();
    await send(aRequest());
    await send(aRequest());
    expect(world.reached()).to.deep.equal(everybodyAt('palermo'));
    expect(world.told).to.have.length(1);
    expect(await world.models.requests.countDocuments()).to.equal(1);
    expect(await world.models.messages.countDocuments()).to.equal(3);
    expect(await world.models.events.countDocuments()).to.equal(2);
  });

  it('is one request when it is carried out twice at the same time', async () => {
    await staff();
    await Promise.all([world.forward(aRequest()), world.forward(aRequest()), world.forward(aRequest())]);
    await world.loop.runOnce();
    expect(await world.models.requests.countDocuments()).to.equal(1);
    expect(world.reached()).to.deep.equal(everybodyAt('palermo'));
  });

  it('writes its letters in a redo when the process died after the request was stored', async () => {
    await staff();
    world.crash.next = true;
    expect(await world.forward(aRequest()).catch((error: Error) => error.message)).to.equal('crash');
    world.crash.next = false;
    await send(aRequest());
    expect(world.reached()).to.deep.equal(everybodyAt('palermo'));
    expect(await world.models.requests.countDocuments()).to.equal(1);
  });

  it('stays with the committee that was decided, even when members changed before a redo', async () => {
    await world.members({ committee: NATIONAL, email: 'n@example.org' });
    await world.forward(aRequest());
    await staff();
    await send(aRequest());
    expect(world.reached()).to.deep.equal(['n@example.org']);
  });

  it('takes the next code when the proposed one is in use', async () => {
    await staff();
    await send(aRequest());
    await send(aRequest({ requestId: 'r2' }));
    const codes = (await world.models.requests.find().lean()).map(({ code }) => code);
    expect(new Set(codes).size).to.equal(2);
    expect(codes.every((code) => /^[0-9A-F]{4}$/.test(code))).to.equal(true);
  });

  it('keeps exactly what the review showed, one message for each part, opened only with the key', async () => {
    await staff();
    await world.forward(aRequest());
    const messages = await world.models.messages.find().sort({ _id: 1 }).lean();
    expect(messages.map(({ _id, name, place }) => [_id, name, place])).to.deep.equal([
      ['r1:contact:0', 'contact', 0],
      ['r1:description:0', 'description', 0],
      ['r1:description:1', 'description', 1],
    ]);
    const [code] = (await world.models.requests.find().lean()).map((row) => JSON.stringify(row));
    expect(code).to.contain('admin.permit').and.not.contain('CANARY');
  });

  it('leaves no word, address or name in clear text in the database', async () => {
    await staff();
    await send(aRequest());
    await world.keepFile('f1');
    await world.addToRequest('r1', ['CANARY-MORE']);
    const dump = await world.dump();
    // The code, and the name of the key in front of each sealed value: the dump does look into bytes.
    expect(dump).to.contain('7F3A').and.to.contain('test');
    expect(dump).not.to.match(/canary|example\.org/i);
  });

  it('reaches active members of one committee only, whoever the members are', async () => {
    const anyMember = fc.record({
      committee: fc.constantFrom('palermo', 'bicocca', NATIONAL),
      role: fc.constantFrom(...ROLES),
      active: fc.boolean(),
    });
    const property = fc.asyncProperty(
      fc.array(anyMember, { maxLength: 6 }),
      fc.constantFrom('support' as const, 'join' as const),
      fc.constantFrom('palermo', 'bicocca'),
      async (people, kind, committee) => {
        await world.clear();
        for (const [n, { committee, role, active }] of people.entries()) {
          await world.members({ committee, role, email: `p${n}@example.org` });
          if (!active) await world.committees.deactivate(committee, `p${n}@example.org`);
        }
        await send(aRequest({ kind, committee }));
        const readers = (of: string) =>
          people.flatMap((p, n) =>
            p.active && p.committee === of && (kind === 'support' || p.role === 'coordinator')
              ? [`p${n}@example.org`]
              : [],
          );
        const expected = readers(committee).length > 0 ? readers(committee) : readers(NATIONAL);
        expect(world.reached()).to.deep.equal(expected.sort());
      },
    );
    await fc.assert(property, { numRuns: 25 });
  });
});

describe("a student's further words and files", () => {
  let world: World;
  before(async () => {
    world = await startWorld();
  });
  after(() => world.stop());
  beforeEach(async () => {
    await world.clear();
    await world.members({ committee: 'palermo', email: 'anna@example.org' });
    await world.forward(aRequest());
  });

  it('are added to the request once', async () => {
    await world.addToRequest('r1', ['more', 'and more']);
    await world.addToRequest('r1', ['more', 'and more']);
    expect(await world.models.messages.countDocuments({ name: null })).to.equal(2);
  });

  it("are not added to another person's request", async () => {
    await world.addToRequest('r1', ['mine now'], 'ffffffffffffffff' as never);
    expect(await world.models.messages.countDocuments({ name: null })).to.equal(0);
  });

  it('are not added to a request that is closed', async () => {
    await world.models.requests.updateOne({ _id: 'r1' }, { $set: { state: 'closed' } });
    await world.addToRequest('r1', ['too late']);
    expect(await world.models.messages.countDocuments({ name: null })).to.equal(0);
  });

  it('a file is fetched once and opens as it was', async () => {
    await world.keepFile('f1');
    await world.keepFile('f1');
    expect(world.fetched).to.deep.equal(['https://meta/f1']);
    expect((await world.readFile('f1'))?.toString()).to.equal('CANARY-BYTES');
  });

  it('a file that can never come is not asked for again', async () => {
    world.nextFile.result = { result: 'refused', reason: 'gone' };
    await world.keepFile('f2');
    await world.keepFile('f2');
    expect(world.fetched).to.have.length(1);
    expect(await world.models.files.findById('f2').lean()).to.include({ state: 'unavailable', reason: 'gone' });
  });

  it('a file is tried again when it could not be fetched now', async () => {
    world.nextFile.result = new Error('network');
    const failed = await world.keepFile('f3').then(
      () => 'kept',
      () => 'failed',
    );
    expect(failed).to.equal('failed');
    world.nextFile.result = { result: 'fetched', bytes: Buffer.from('x'), contentType: 'image/png' };
    await world.keepFile('f3');
    expect((await world.readFile('f3'))?.toString()).to.equal('x');
  });

  it('a file that the student takes back is gone, those of others stay', async () => {
    await world.keepFile('f4');
    await world.keepFile('f5', 'ffffffffffffffff' as never);
    await world.dropFiles(['f4', 'f5']);
    expect(await world.readFile('f4')).to.equal(null);
    expect(await world.readFile('f5')).not.to.equal(null);
  });

  it('a file in an answer belongs to the request', async () => {
    await world.keepFile('f6');
    const personal = { description: [{ kind: 'file', mid: 'm_f', type: 'image', fileId: 'f6' } as const] };
    await world.forward(aRequest({ requestId: 'r2', code: 'AAAA', personal }));
    expect(await world.models.files.findById('f6').lean()).to.include({ requestId: 'r2' });
  });

  it('are all gone after erasing, and erasing twice is the same', async () => {
    await world.keepFile('f7');
    await world.addToRequest('r1', ['more']);
    await world.erase();
    await world.erase();
    const left = async (name: 'requests' | 'messages' | 'files' | 'mail' | 'students') =>
      world.models[name].estimatedDocumentCount();
    expect(
      await Promise.all([left('requests'), left('messages'), left('files'), left('mail'), left('students')]),
    ).to.deep.equal([0, 0, 0, 0, 0]);
    expect(await world.connection.collection('fileBytes.chunks').countDocuments()).to.equal(0);
    expect(await world.dump())
      .not.to.contain('7F3A')
      .and.not.contain('00112233445566aa');
  });

  it('of others stay when one student is erased', async () => {
    await world.forward(aRequest({ requestId: 'r9', code: 'BBBB' }), 'ffffffffffffffff' as never);
    await world.erase();
    expect((await world.models.requests.find().lean()).map(({ _id }) => _id)).to.deep.equal(['r9']);
    expect(await world.models.messages.countDocuments()).to.equal(3);
  });

  it('sent after an erasure stay when the night repeats it', async () => {
    await world.erase();
    world.clock.now = new Date(NOW.getTime() + 3_600_000);
    await world.forward(aRequest({ requestId: 'r8' }));
    await world.erase(undefined, new Date(NOW.getTime() + 1_000));
    expect(await world.models.messages.countDocuments()).to.equal(3);
    expect(await world.models.students.countDocuments()).to.equal(1);
  });

  it('are deleted 90 days after the request is over, not before', async () => {
    await world.models.requests.updateOne({ _id: 'r1' }, { $set: { state: 'closed' } });
    await world.purge(new Date(NOW.getTime() + 89 * 86_400_000));
    expect(await world.models.messages.countDocuments()).to.equal(3);
    await world.purge(new Date(NOW.getTime() + 91 * 86_400_000));
    expect(await world.models.messages.countDocuments()).to.equal(0);
  });
});
