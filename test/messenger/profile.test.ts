import { createRequire } from 'node:module';
import { expect } from 'chai';
import { channel } from '../../src/messenger/channel.ts';
import { GET_STARTED } from '../../src/messenger/events.ts';
import { profileFrom } from '../../src/messenger/profile.ts';
import { WEBHOOK_PATH } from '../../src/messenger/webhook.ts';

const inAll = (text: string) => ({ it: `${text} it`, en: `${text} en`, ar: `${text} ar`, fr: `${text} fr` });

describe('the Page’s profile', () => {
  const profile = profileFrom(
    {
      greeting: inAll('Ciao'),
      menu: [
        { name: 'help', titles: inAll('Aiuto') },
        { name: 'support', titles: inAll('S') },
      ],
    },
    channel,
  );

  it('greets in four locales, and everybody else in English', () => {
    expect(Object.fromEntries(profile.greeting.map(({ locale, text }) => [locale, text]))).to.deep.equal({
      default: 'Ciao en',
      it_IT: 'Ciao it',
      en_US: 'Ciao en',
      ar_AR: 'Ciao ar',
      fr_FR: 'Ciao fr',
    });
  });

  it('has a menu in each of them whose entries name a flow or a command', () => {
    expect(profile.persistentMenu.map(({ locale }) => locale)).to.have.members(
      profile.greeting.map(({ locale }) => locale),
    );
    const arabic = profile.persistentMenu.find(({ locale }) => locale === 'ar_AR');
    expect(arabic).to.deep.equal({
      locale: 'ar_AR',
      composerInputDisabled: false,
      callToActions: [
        { type: 'postback', title: 'Aiuto ar', payload: 'menu:help' },
        { type: 'postback', title: 'S ar', payload: 'menu:support' },
      ],
    });
  });

  it('starts with the payload that the bot understands', () => {
    expect(profile.getStarted.payload).to.equal(GET_STARTED);
  });

  it('is refused here, with all its faults at once, when Messenger would refuse it', () => {
    const menu = [{ name: 'x', titles: inAll('y'.repeat(31)) }];
    const wrong = () => profileFrom({ greeting: { ...inAll('g'), ar: 'g'.repeat(161) }, menu }, channel);
    expect(wrong).to.throw().that.has.property('code', 'M101');
    expect(wrong).to.throw(/greeting in ar has 161[\s\S]*menu\.x in it has 34/);
  });

  it('is refused with more than 20 entries in the menu', () => {
    const menu = Array.from({ length: 21 }, (_, n) => ({ name: `m${n}`, titles: inAll('y') }));
    expect(() => profileFrom({ greeting: inAll('g'), menu }, channel)).to.throw(/21 entries/);
  });
});

describe('bottender.config.js', () => {
  it('names the path that the webhook answers', () => {
    expect(channel.path).to.equal(WEBHOOK_PATH);
  });

  it('arrives whole where Bottender requires it', () => {
    const config: unknown = createRequire(import.meta.url)('../../bottender.config.js');
    expect(config).to.have.nested.property('channels.messenger.path', WEBHOOK_PATH);
  });
});
