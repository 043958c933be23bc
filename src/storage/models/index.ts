import type { Connection, Model } from 'mongoose';
import { type CommitteeRow, committeeModel } from './committee.ts';
import { type EventRow, eventModel } from './event.ts';
import { type FileRow, fileModel } from './file.ts';
import { type InviteRow, inviteModel } from './invite.ts';
import { type MailRow, mailModel } from './mail.ts';
import { type MembershipRow, membershipModel } from './membership.ts';
import { type MessageRow, messageModel } from './message.ts';
import { type PersonRow, personModel } from './person.ts';
import { type RequestRow, requestModel } from './request.ts';
import { type StudentRow, studentModel } from './student.ts';

export interface Models {
  readonly connection: Connection;
  readonly committees: Model<CommitteeRow>;
  readonly people: Model<PersonRow>;
  readonly memberships: Model<MembershipRow>;
  readonly students: Model<StudentRow>;
  readonly requests: Model<RequestRow>;
  readonly messages: Model<MessageRow>;
  readonly files: Model<FileRow>;
  readonly events: Model<EventRow>;
  readonly mail: Model<MailRow>;
  readonly invites: Model<InviteRow>;
}

/** Every collection that people and requests live in. Call `createIndexes` once before anything is written. */
export function modelsOn(connection: Connection): Models {
  return {
    connection,
    committees: committeeModel(connection),
    people: personModel(connection),
    memberships: membershipModel(connection),
    students: studentModel(connection),
    requests: requestModel(connection),
    messages: messageModel(connection),
    files: fileModel(connection),
    events: eventModel(connection),
    mail: mailModel(connection),
    invites: inviteModel(connection),
  };
}

/** Creates the indexes that are missing; harmless when all are there. Uniqueness depends on them. */
export async function createIndexes(models: Models): Promise<void> {
  const { connection: _, ...collections } = models;
  const all: { createIndexes(): Promise<unknown> }[] = Object.values(collections);
  await Promise.all(all.map((model) => model.createIndexes()));
}
