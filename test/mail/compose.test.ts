import { expect } from 'chai';
import { composeLetter } from '../../src/mail/compose.ts';

const letter = {
  language: 'it',
  subject: 'Richiesta 7F3A',
  body: 'Prima riga\nseconda\n\nAltro',
  footer: 'Fine',
} as const;

describe('a composed letter', () => {
  it('says the same in text and HTML', () => {
    const { text, html } = composeLetter(letter);
    expect(text).to.equal('Prima riga\nseconda\n\nAltro\n\n-- \nFine\n');
    expect(html)
      .to.contain('Prima riga<br>seconda</p>')
      .and.to.contain('>Altro</p>')
      .and.to.contain('lang="it" dir="ltr"');
  });
  it('reads from right to left in Arabic', () => {
    expect(composeLetter({ ...letter, language: 'ar' }).html).to.contain('lang="ar" dir="rtl"');
  });
  it('shows signs of HTML as signs', () => {
    const { html } = composeLetter({ ...letter, subject: '</title>', body: '<img src=x onerror="a">&', footer: "'" });
    expect(html)
      .to.contain('&lt;img src=x onerror=&quot;a&quot;&gt;&amp;')
      .and.to.contain('&lt;/title&gt;')
      .and.to.contain('&#39;');
    expect(html).not.to.contain('<img');
  });
  it('loads nothing from anywhere, so that opening it tells nobody', () => {
    expect(composeLetter(letter).html).not.to.match(/src=|href=|url\(|http/);
  });
  it('keeps its subject on one line', () => {
    expect(composeLetter({ ...letter, subject: 'a\r\n b' }).subject).to.equal('a b');
  });
});
