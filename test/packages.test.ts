import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

interface Package {
  version: string;
  resolved?: string;
  integrity?: string;
  dev?: boolean;
  optional?: boolean;
  devOptional?: boolean;
  link?: boolean;
  hasInstallScript?: boolean;
}

const lock = JSON.parse(readFileSync(join(import.meta.dirname, '../package-lock.json'), 'utf8')) as {
  packages: Record<string, Package>;
};
const packages = Object.entries(lock.packages)
  .filter(([path]) => path !== '')
  .map(([path, facts]) => ({ ...facts, name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length) }));
const major = ({ version }: Package) => Number(version.split('.')[0]);

/** What Bottender's plain tree had on 2026-11-24 (about 535), and a tenth more: a tree that grows is looked at. */
const RUNTIME_PACKAGES_AT_MOST = 588;

describe('the packages', () => {
  it('are pinned by content, and by no address of a registry', () => {
    expect(packages.filter(({ resolved }) => resolved !== undefined)).to.deep.equal([]);
    expect(
      packages.filter(({ integrity, link }) => integrity === undefined && !link).map(({ name }) => name),
    ).to.deep.equal([]);
  });

  it('run no script at installation, except the one that brings Node itself', () => {
    const scripted = packages.filter(({ hasInstallScript }) => hasInstallScript).map(({ name }) => name);
    // fsevents is for macOS only and optional.
    expect(scripted.filter((name) => name !== 'fsevents')).to.deep.equal(['node']);
  });

  it('hold none of the old ones that Bottender would bring: one axios, one driver, no request, no ngrok binary', () => {
    expect(packages.filter(({ name }) => name === 'axios').map(major)).to.deep.equal([1]);
    expect(packages.filter(({ name }) => name === 'mongodb').map(major)).to.deep.equal([7]);
    expect(packages.filter(({ name }) => name === 'request')).to.deep.equal([]);
    expect(packages.filter(({ name }) => name === 'ngrok').map(({ version }) => version)).to.deep.equal(['1.0.0']);
  });

  it('are not many more than they were', () => {
    expect(packages.filter(({ dev, optional, devOptional }) => !dev && !optional && !devOptional).length).to.be.at.most(
      RUNTIME_PACKAGES_AT_MOST,
    );
  });
});
