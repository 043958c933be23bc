import { until } from '../support/until.ts';
import { takesByMail } from './claim-by-mail.ts';
import type { Cluster } from './cluster.ts';
import type { CommitteeMember } from './member.ts';
import type { Spoken } from './said.ts';
import type { PatientStudent } from './student.ts';

/** Titles in the choice of universities, by committee. */
export const UNIVERSITIES = { romatre: 'Roma Tre', palermo: 'Palermo', bicocca: 'Milano-Bicocca' } as const;
export type University = keyof typeof UNIVERSITIES;

/** One request from the first word to its end. */
export class Story {
  readonly cluster: Cluster;
  readonly student: PatientStudent;
  readonly members: readonly [CommitteeMember, CommitteeMember, CommitteeMember];
  readonly committee: University;
  code = '';

  constructor(cluster: Cluster, committee: University) {
    this.cluster = cluster;
    this.committee = committee;
    this.student = cluster.newStudent();
    const [one, other, coordinator] = cluster.members.filter((member) => member.committee === committee);
    if (!one || !other || !coordinator) throw new Error(`nobody of ${committee} is in Messenger`);
    this.members = [one, other, coordinator];
  }

  async asks(): Promise<void> {
    const { token } = this.#words(this.student, 'with it');
    this.code = await this.student.asksForSupport(UNIVERSITIES[this.committee], `Cerco una stanza ${token}`);
  }

  /** Two tap at once. @returns who has it then */
  async race(): Promise<CommitteeMember> {
    const [one, other] = this.members;
    const [first] = await Promise.all([one.claims(this.code), other.claims(this.code)]);
    return first ? one : other;
  }

  async mentorSays(mentor: CommitteeMember): Promise<{ mid: string; spoken: Spoken }> {
    const spoken = this.#words(mentor);
    const mid = await mentor.writes(this.code, `Ti rispondo ${spoken.token}`);
    await this.student.reads(new RegExp(spoken.token));
    return { mid, spoken };
  }

  async mentorEdits(mentor: CommitteeMember, { mid, spoken }: { mid: string; spoken: Spoken }): Promise<void> {
    spoken.isGone = true;
    const { token } = this.#words(mentor);
    mentor.edits(mid, `Mi correggo ${token}`);
    await this.student.reads(new RegExp(`modificato:[^]*${token}`));
  }

  async studentSays(to: CommitteeMember): Promise<{ mid: string; spoken: Spoken }> {
    const spoken = this.#words(this.student);
    const mid = this.student.says(`Allora scrivo ${spoken.token}`);
    await to.reads(new RegExp(spoken.token));
    return { mid, spoken };
  }

  async studentEdits(to: CommitteeMember, said: { mid: string; spoken: Spoken }): Promise<Spoken> {
    said.spoken.isGone = true;
    const spoken = this.#words(this.student);
    this.student.edits(said.mid, `Volevo dire ${spoken.token}`);
    await to.reads(new RegExp(`ha corretto[^]*${spoken.token}`));
    return spoken;
  }

  async studentTakesBack(to: CommitteeMember, mid: string, spoken: Spoken): Promise<void> {
    spoken.isGone = true;
    this.student.takesBack(mid);
    await to.reads(new RegExp(`${this.code} ha ritirato`));
  }

  /** While nobody has it. */
  async studentSaysToNobody(): Promise<void> {
    const { token } = this.#words(this.student, 'either');
    this.student.says(`Aspetto ancora ${token}`);
    await this.student.reads(new RegExp(`Aggiunto alla tua richiesta ${this.code}`));
  }

  /** In the moment in which the mentor lets it go: with the one who had it, or with whoever takes it next. */
  async studentSaysWhile(letsGo: () => Promise<void>): Promise<void> {
    const { token } = this.#words(this.student, 'either');
    this.student.says(`Ci sei? ${token}`);
    await letsGo();
  }

  async takesOver(by: CommitteeMember): Promise<void> {
    const { token } = this.#words(by);
    await by.takesOver(this.code, `Continuo io ${token}`);
    await this.student.reads(new RegExp(token));
  }

  /** A time of the request comes now. */
  async comesDue(timer: 'remind' | 'return_claim'): Promise<void> {
    const { cluster, code } = this;
    const requests = cluster.database.db.collection<{ code: string }>('requests');
    cluster.madeDue.push({ code, timer });
    await until(
      async () => {
        const at = new Date();
        const set = { $set: { [`due.${timer}`]: at, nextDueAt: at }, $inc: { v: 1 } };
        const waits = { code, [`due.${timer}`]: { $exists: true } };
        return (await requests.updateOne(waits, set, { writeConcern: { w: 'majority' } })).matchedCount === 1;
      },
      `a request that waits for ${timer}`,
      60_000,
    );
  }

  takesByMail(member: CommitteeMember): Promise<void> {
    return member.alone(() => takesByMail(this.cluster, member, this.code));
  }

  #words({ psid }: { psid: string }, arrives: Spoken['arrives'] = 'at once'): Spoken {
    return this.cluster.said.words(psid, this.student.psid, arrives);
  }
}

/** Two claim at once; both sides write and correct themselves; the mentor ends it and the student rates. */
async function resolved(story: Story): Promise<void> {
  const { student, code } = story;
  const mentor = await story.race();
  await student.reads(/Qualcuno ha preso/);
  const answer = await story.mentorSays(mentor);
  const question = await story.studentSays(mentor);
  await story.mentorEdits(mentor, answer);
  const edited = await story.studentEdits(mentor, question);
  await story.studentTakesBack(mentor, question.mid, edited);
  await story.studentSays(mentor);
  await mentor.ends(code, 'Risolta');
  await student.taps('Sì, è risolta');
  await student.rates('Mi è servito');
}

/** Taken by the e-mail's link, handed back, taken again by the coordinator; the student ends it. */
async function handedBack(story: Story): Promise<void> {
  const { student, code } = story;
  const [, mentor, coordinator] = story.members;
  await story.takesByMail(mentor);
  await student.reads(/Qualcuno ha preso/);
  await story.mentorSays(mentor);
  await story.studentSays(mentor);
  await story.studentSaysWhile(() => mentor.handsBack(code));
  await student.reads(/Ora nessuno ha la tua richiesta/);
  await story.studentSaysToNobody();
  await coordinator.claims(code);
  await story.mentorSays(coordinator);
  await story.studentSays(coordinator);
  await student.ends(code);
  await coordinator.reads(new RegExp(`${code} è risolta. Grazie`));
  await student.rates('Così così');
}

/** Somebody else writes: held, asked, taken over; ended, reopened, taken again. */
async function takenOver(story: Story): Promise<void> {
  const { student, code } = story;
  const [mentor, , coordinator] = story.members;
  await mentor.claims(code);
  await story.mentorSays(mentor);
  await story.studentSays(mentor);
  await story.takesOver(coordinator);
  await mentor.reads(new RegExp(`${code} non è più tua`));
  await story.studentSays(coordinator);
  await coordinator.ends(code, 'Indicato un ufficio');
  const ended = student.newest;
  await student.taps('No');
  await student.reads(/di nuovo aperta/, ended);
  await coordinator.claims(code);
  await story.mentorSays(coordinator);
  await coordinator.ends(code, 'Risolta');
}

/** Nobody takes it, then somebody does not answer in time: reminded, taken, returned, taken, answered. */
async function reminded(story: Story): Promise<void> {
  const { student, code } = story;
  const [, mentor, coordinator] = story.members;
  await story.comesDue('remind');
  await mentor.reads(/aspetta ancora qualcuno/);
  await mentor.claims(code);
  await story.comesDue('return_claim');
  await mentor.reads(new RegExp(`Da ${code} non è partita`));
  await student.reads(/Ora nessuno ha la tua richiesta/);
  await coordinator.claims(code);
  await story.mentorSays(coordinator);
  await story.studentSays(coordinator);
  await coordinator.ends(code, 'Risolta');
}

export const STORIES = { resolved, handedBack, takenOver, reminded } as const;
export type StoryName = keyof typeof STORIES;

/** From the first word to the end. */
export async function play(cluster: Cluster, name: StoryName, committee: University): Promise<void> {
  const story = new Story(cluster, committee);
  await story.asks();
  await STORIES[name](story);
}
