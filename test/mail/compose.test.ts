import { expect } from 'chai';
import { composeLetter } from '../../src/mail/compose.ts';

const letter = {
  language: 'it',
  subject: 'Richiesta 7F3A',
  preview: 'Anteprima',
  body: 'Prima riga\nseconda\n\nAltro',
  link: null,
  after: '',
  footer: 'Fine',
} as const;
const link = { title: 'Vedi', url: 'https://bot.example.org/claim/a?b=1&c' };

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
    expect(composeLetter({ ...letter, link }).html).not.to.match(/src=|url\(/);
  });
  it('has its one link as a button, and written out where there are none', () => {
    const { text, html } = composeLetter({ ...letter, link, after: 'Dopo' });
    expect(text).to.equal(
      'Prima riga\nseconda\n\nAltro\n\nVedi:\nhttps://bot.example.org/claim/a?b=1&c\n\nDopo\n\n-- \nFine\n',
    );
    expect(html)
      .to.contain('<a href="https://bot.example.org/claim/a?b=1&amp;c" rel="noreferrer"')
      .and.to.contain('>Vedi</a>');
    expect(html.match(/https:/g)).to.have.length(1);
  });
  it('shows its preview beside the subject, and nothing of what follows', () => {
    const { html } = composeLetter({ ...letter, preview: 'Un <messaggio>' });
    const [before = '', blanks = ''] = html.split('Un &lt;messaggio&gt;');
    expect(before).to.match(/<div style="display:none[^>]*>$/);
    expect(blanks).to.match(/^(&#847;&zwnj;&nbsp;){100}<\/div>/);
  });
  it('keeps its subject on one line', () => {
    expect(composeLetter({ ...letter, subject: 'a\r\n b' }).subject).to.equal('a b');
  });
});
