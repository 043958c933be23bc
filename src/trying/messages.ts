import type { GraphMessage } from '../outbox/ports.ts';

export interface Button {
  title: string;
  payload: string;
}

export function buttonsOf(message: GraphMessage): Button[] {
  const template = message.attachment?.payload as { buttons?: Button[] } | undefined;
  return [...(message.quick_replies ?? []), ...(template?.buttons ?? [])].map(({ title, payload }) => ({
    title,
    payload,
  }));
}

export function wordsOf(message: GraphMessage): string {
  return message.text ?? (message.attachment?.payload as { text?: string } | undefined)?.text ?? '';
}
