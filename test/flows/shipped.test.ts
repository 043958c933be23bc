import { join } from 'node:path';
import { expect } from 'chai';
import { loadContent } from '../../src/flows/load.ts';
import type { ContentSet } from '../../src/flows/model.ts';
import { formatProblems, isError } from '../../src/flows/problem.ts';
import { readContentFolder } from '../../src/settings/content-folder.ts';
import { changed, smallSet } from './small-set.ts';

const ROOT = join(import.meta.dirname, '../..');
const shippedFiles = () => readContentFolder({ configDir: join(ROOT, 'config'), localesDir: join(ROOT, 'locales') });

function contentOf(files: ReadonlyMap<string, string>): ContentSet {
  const { content, problems } = loadContent(files);
  if (content === null) throw new Error(formatProblems(problems));
  return content;
}

describe('the shipped conversation', () => {
  it('has no errors', () => {
    expect(formatProblems(loadContent(shippedFiles()).problems.filter(isError))).to.equal('');
  });

  it('says which folder is missing, as a setting', () => {
    const read = () => readContentFolder({ configDir: join(ROOT, 'nowhere'), localesDir: join(ROOT, 'locales') });
    expect(read).to.throw(/CONFIG_DIR: there is no folder/);
  });
});

describe('a compiled content set', () => {
  const content = contentOf(smallSet());
  const step = (address: string) => content.flows.steps.get(address);

  it('knows the address of every target', () => {
    expect(step('welcome.intent')).to.have.nested.property('choices.items[0].to', 'support.university');
    expect(step('support.elsewhere')).to.have.property('next', 'support.topic');
    expect(step('info.about')).to.have.nested.property('choices.items[1].to', 'welcome.intent');
    expect(step('support.summary')).to.have.nested.property('options[0].to', 'support.deliver');
  });

  it('lets exceptions lead elsewhere and all other items go on', () => {
    const topic = step('support.topic');
    if (topic?.verb !== 'choose' || topic.choices.kind !== 'groups') throw new Error('topic has groups');
    const ways = topic.choices.groups.map(({ choice, leaves, items }) => [
      choice.id,
      leaves,
      items.map(({ id, to }) => `${id} ${to}`),
    ]);
    expect(ways).to.deep.equal([
      ['admin', false, ['admin.permit support.consent', 'admin.fees support.consent']],
      ['life', false, ['life.housing support.consent', 'life.job info.about']],
      ['sos', true, ['sos.danger urgent.numbers']],
    ]);
  });

  it('lets what a route does not say follow what happens when it is delivered', () => {
    const route = step('support.deliver');
    if (route?.verb !== 'route') throw new Error('deliver is a route');
    expect(Object.fromEntries(route.then)).to.deep.equal({
      delivered: 'support.sent',
      redirected: 'support.sent',
      queued: 'support.sent',
      failed: 'support.not_sent',
    });
    expect(route.otherwise).to.deep.equal({ ofAnswer: 'university' });
  });

  it('recognises a choice by its titles and words in all languages, folded', () => {
    expect(content.vocabulary.choices.get('lists.universities.palermo')).to.deep.equal({
      words: ['palermo', 'itunipa', 'enunipa', 'arunipa', 'frunipa'],
      not: ['catania'],
      cities: ['itcity', 'encity', 'arcity', 'frcity'],
    });
    expect(content.vocabulary.choices.get('lists.topics.admin.title')?.words).to.include('itdocuments');
    expect(content.vocabulary.choices.get('languages.fr')?.words).to.include('francais');
    expect(content.vocabulary.choices.get('common.yes')?.words).to.include.members(['it yes', 'aryes']);
    expect(content.vocabulary.greetings.get('fr')).to.deep.equal(['frhello']);
  });

  it('keeps the fingerprint of a question whose texts or targets changed', () => {
    const elsewhere = contentOf(changed('config/flows.yml', 'life.job: info', 'life.job: next'));
    expect(elsewhere.flows.steps.get('support.topic')?.fingerprint).to.equal(step('support.topic')?.fingerprint);
    expect(elsewhere.flows.version).to.not.equal(content.flows.version);
  });

  it('changes the fingerprint of a question that lost a choice', () => {
    const files = changed('config/flows.yml', '[permit, fees]', '[permit, isee]');
    changed('config/flows.yml', 'admin.fees', 'admin.isee', files);
    for (const l of ['it', 'en', 'ar', 'fr']) changed(`locales/${l}/flows.json`, '"fees":', '"isee":', files);
    expect(contentOf(files).flows.steps.get('support.topic')?.fingerprint).to.not.equal(
      step('support.topic')?.fingerprint,
    );
  });

  it('keeps the version of the structure when only a text changed', () => {
    const reworded = contentOf(changed('locales/it/flows.json', 'it fine', 'it good'));
    expect(reworded.flows.version).to.equal(content.flows.version);
    expect(reworded.version).to.not.equal(content.version);
  });
});

describe('a list of problems', () => {
  const { problems } = loadContent(changed('config/flows.yml', 'optional: true', 'optionnal: true'));

  it('is written with file, line, column, code and a suggestion on its own line', () => {
    expect(formatProblems(problems)).to.equal(
      'config/flows.yml:45:7 error F103 "optionnal" is not a field of "ask"\n    did you mean "optional"?',
    );
  });

  it('is written for GitHub as annotations', () => {
    expect(formatProblems(problems, 'github')).to.equal(
      '::error file=config/flows.yml,line=45,col=7,title=F103::"optionnal" is not a field of "ask"%0Adid you mean "optional"?',
    );
  });

  it('is written as JSON that holds the same', () => {
    expect(JSON.parse(formatProblems(problems, 'json'))).to.deep.equal(problems);
  });
});
