import type { Problem } from '../pages/components/error-summary.ts';
import type { Html } from '../pages/html.ts';
import type { Assets } from './assets.ts';
import { createChanges } from './changes.ts';
import type { SimulatorParts } from './parts.ts';
import { phoneWords } from './phone-words.ts';
import type { Phone, Phones } from './phones.ts';
import { profileShown } from './profile.ts';
import type { Threads } from './threads.ts';
import type { Frame } from './views/form.ts';
import type { PhoneFrame } from './views/message.ts';
import { pageView } from './views/page.ts';
import { headView, logView, type PhoneFacts, phoneView } from './views/phone.ts';
import * as tools from './views/tools.ts';

export type RenderParts = SimulatorParts & {
  readonly phones: Phones;
  readonly threads: Threads;
  readonly assets: Assets;
};
export type Render = {
  page(frame: Frame, problem?: Problem): Promise<Html>;
  /** One part of the page by the id of its element; undefined when there is none of that name. */
  part(frame: Frame, name: string): Promise<Html | undefined>;
};

const TOOLS = ['steps', 'mailbox', 'requests', 'clock', 'memory', 'faults', 'inbox', 'over'] as const;
type Tool = (typeof TOOLS)[number];

/** The whole page and its parts, from the same views. */
export function createRender(parts: RenderParts): Render {
  const { graph, mailbox, clock, look, phones, languages, setup } = parts;
  const marked = createChanges();
  const memories = () =>
    Promise.all(phones.all().map(async (phone) => ({ phone, remembered: await look.remembered(phone.psid) })));
  const tool = async (frame: Frame, name: Tool): Promise<Html> => {
    switch (name) {
      case 'steps':
        return tools.stepsView(frame, await stepsOf(parts));
      case 'mailbox':
        return tools.mailboxView(frame, mailbox.letters(), phones.all());
      case 'requests':
        return tools.requestsView(frame, marked(await look.requests()));
      case 'clock':
        return tools.clockView(frame, clock.now());
      case 'memory':
        return tools.memoryView(frame, await memories());
      case 'faults':
        return tools.faultsView(frame, graph.faults.list());
      case 'inbox':
        return tools.inboxView(frame, phones.all());
      case 'over':
        return tools.startOverView(frame);
    }
  };
  return {
    async page(frame, problem) {
      const all = phones.all();
      const { style, script, icon } = parts.assets;
      return pageView(frame, {
        phones: all.map((phone, at) => phoneView(frameOf(frame, phone), factsOf(parts, phone), all[at + 1]?.n)),
        tools: await Promise.all(TOOLS.map((name) => tool(frame, name))),
        languages,
        committees: await parts.members?.committees(),
        setup,
        isDrawn: parts.flows !== undefined,
        problem,
        assets: { style: style.url, script: script.url, icon: icon.url },
      });
    },
    async part(frame, name) {
      const [, n, piece] = /^phone-(\d+)-(head|log)$/.exec(name) ?? [];
      const phone = phones.find(Number(n));
      if (phone !== undefined)
        return (piece === 'head' ? headView : logView)(frameOf(frame, phone), factsOf(parts, phone));
      const known = TOOLS.find((one) => one === name);
      return known === undefined ? undefined : tool(frame, known);
    },
  };
}

const frameOf = (frame: Frame, phone: Phone): PhoneFrame => ({ ...frame, phone, say: phoneWords(phone.language) });

function factsOf(parts: RenderParts, phone: Phone): PhoneFacts {
  const { threads, graph, clock } = parts;
  return {
    thread: threads.of(phone.psid),
    person: graph.person(phone.psid),
    profile: profileShown(parts, phone),
    now: clock.now().getTime(),
  };
}

/** A request that somebody of the committee has, or had. */
const TAKEN = ['claimed', 'in_conversation', 'resolved', 'reopened', 'closed'];

async function stepsOf({ phones, threads, look }: RenderParts): Promise<tools.Steps> {
  const requests = await look.requests();
  const started = phones.all().some(({ psid }) => threads.of(psid).entries.some(({ kind }) => kind === 'mine'));
  return { started, sent: requests.length > 0, taken: requests.some(({ state }) => TAKEN.includes(state)) };
}
