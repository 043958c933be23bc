import type { Router } from 'express';
import { createClaimPages } from '../desk/claim.ts';
import { LANGUAGE_TITLES, type Language } from '../flows/model.ts';
import { createClaimDesk } from '../requests/claim-link.ts';
import { createFindLink } from '../storage/mail-open.ts';
import { createMailRows } from '../storage/mail-store.ts';
import { openCasework } from './casework.ts';
import type { Core, Surroundings } from './engine.ts';
import { openInvitations, tellBy } from './invitations.ts';
import { letterLinks } from './letter-links.ts';

/** The page behind the links of e-mails. It works without a worker in this process: who waits for it hears through MongoDB. */
export function openClaimPages(around: Surroundings, { intake, alarm }: Pick<Core, 'intake' | 'alarm'>): Router {
  const { settings, database, keys, channel, content, log } = around;
  const tell = tellBy(intake, channel.now);
  const { invites, desk } = openInvitations(database.models, keys, tell);
  const mail = createMailRows(database.models);
  const { casework, parts } = openCasework(around, { invitations: desk, mail, lettersWait: () => {}, tell, alarm });
  const claims = createClaimDesk({
    findLink: createFindLink(database.models),
    casework,
    people: parts.people,
    invites,
    mail,
    chatUrl: letterLinks(around).chat,
    alias: parts.cases.alias,
    random: () => crypto.randomUUID(),
    now: channel.now,
  });
  const translate: Parameters<typeof createClaimPages>[0]['translate'] = (...words) =>
    content.current().translate(...words);
  const languageTitle = (language: string) => LANGUAGE_TITLES[language as Language] ?? language;
  const secure = settings.publicUrl?.startsWith('https:') ?? false;
  return createClaimPages({ claims, translate, languageTitle, secure }, log);
}
