import { expect } from 'chai';
import { WORDS_OF_THE_OTHER_SIDE as HERE } from '../../src/conversation/letter.ts';
import { asEffectId } from '../../src/ids.ts';
import { asSent } from '../../src/messenger/as-sent.ts';
import { BUTTON_TEXT_MAX_UNITS, TEXT_MAX_UNITS } from '../../src/messenger/limits.ts';
import type { GraphMessage, LetterToSend } from '../../src/outbox/ports.ts';

const EFFECT = asEffectId('0123456789abcdef:message:m_1.0');
const sent = (message: GraphMessage, more: Partial<LetterToSend>) =>
  asSent({ psid: '71', effectId: EFFECT, message, ...more });
const button = { type: 'postback', title: 'Rispondi', payload: 'm1:reply' };
const reply = { content_type: 'text', title: 'Rispondi', payload: 'm1:reply' } as const;
const template = (text: string): GraphMessage => ({
  attachment: { type: 'template', payload: { template_type: 'button', text, buttons: [button] } },
});

describe('words of the other side', () => {
  it('stand where the sign was', () => {
    expect(sent({ text: `7F3A\n${HERE}` }, { words: 'Ciao $& $1' }).text).to.equal('7F3A\nCiao $& $1');
  });

  it('stand in the text above buttons', () => {
    expect(sent(template(`7F3A\n${HERE}`), { words: 'Ciao' })).to.deep.equal(template('7F3A\nCiao'));
  });

  it('too long for buttons go as a text, and the buttons become quick replies', () => {
    const words = 'a'.repeat(1_700);
    expect(sent(template(`7F3A\n${HERE}`), { words })).to.deep.equal({
      text: `7F3A\n${words}`,
      quick_replies: [reply],
    });
  });

  it('are isolated line by line where one side is Arabic, so that neither turns the other round', () => {
    expect(sent({ text: `7F3A: ${HERE}` }, { words: 'مرحبا\n\nciao' }).text).to.equal(
      '7F3A: \u2068مرحبا\u2069\n\n\u2068ciao\u2069',
    );
    expect(sent({ text: `الطالب ${HERE}` }, { words: 'ciao' }).text).to.equal('الطالب \u2068ciao\u2069');
    expect(sent({ text: `Lo studente: ${HERE}` }, { words: 'ciao' }).text).to.equal('Lo studente: ciao');
  });

  it('never reach Meta’s limit by being isolated', () => {
    const words = 'ب\n'.repeat(850);
    const text = sent({ text: `7F3A\n${HERE}` }, { words }).text ?? '';
    expect(text).to.equal(`7F3A\n${words}`);
    expect(text.length).to.be.below(TEXT_MAX_UNITS);
    const above = sent(template(`7F3A\n${HERE}`), { words: 'ب\n'.repeat(300) });
    const payload = above.attachment?.payload as { text: string };
    expect(payload.text.length).to.be.at.most(BUTTON_TEXT_MAX_UNITS);
  });

  it('leave a letter alone that has no place for them', () => {
    expect(sent({ text: 'Ciao' }, { words: 'x' })).to.deep.equal({ text: 'Ciao' });
  });
});

describe('a file of the other side', () => {
  const file = { type: 'voice', attachmentId: '8' } as const;
  const attachment = { type: 'audio', payload: { attachment_id: '8' } };

  it('goes instead of the text', () => {
    expect(sent({ text: HERE }, { file })).to.deep.equal({ attachment });
  });

  it('takes the buttons with it, as quick replies', () => {
    expect(sent(template(HERE), { file })).to.deep.equal({ attachment, quick_replies: [reply] });
  });
});
