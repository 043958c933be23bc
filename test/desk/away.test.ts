import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import mongoose from 'mongoose';
import { createClaimPages } from '../../src/desk/claim.ts';
import { createLog } from '../../src/log.ts';
import { createFindLink } from '../../src/storage/mail-open.ts';
import { modelsOn } from '../../src/storage/models/index.ts';

describe('the page behind a link, while the database is away', () => {
  let server: Server;
  let lines: string[];
  before(async () => {
    lines = [];
    const findLink = createFindLink(modelsOn(mongoose.createConnection()));
    const ask = async (token: string) => {
      await findLink(token, new Date('2026-11-24T10:00:00Z'));
      return null;
    };
    const log = createLog('info', { write: (line) => void lines.push(line) });
    const translate = (language: string, key: string) => `${language} ${key}`;
    const parts = { claims: { look: ask, tap: ask }, translate, languageTitle: String, secure: false };
    server = createServer(express().use(createClaimPages(parts, log)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  });
  after(() => new Promise((resolve) => server.close(resolve)));

  for (const method of ['GET', 'POST']) {
    it(`says to try again, and puts no link into the log: ${method}`, async () => {
      const token = 'secret0123456789abcdef0123456789';
      const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/claim/${token}`;
      const response = await fetch(address, { method, headers: { 'accept-language': 'fr' } });
      expect(response.status).to.equal(503);
      expect(response.headers.get('retry-after')).to.equal('30');
      expect(response.headers.get('cache-control')).to.equal('no-store');
      expect(await response.text()).to.include('fr letters.claim_later');
      expect(lines.join('')).to.include('could not be answered').and.not.include('secret0123');
    });
  }
});
