/** What a fault does to a request. `instead`: Graph does not accept it. `after`: Graph accepts and records it first. */
export type Fault =
  | { readonly when: 'instead'; readonly does: 'refuse'; readonly code: number; readonly subcode?: number }
  | { readonly when: 'instead'; readonly does: 'status'; readonly status: number }
  | { readonly when: 'instead' | 'after'; readonly does: 'stay silent' | 'reset' }
  | { readonly when: 'instead'; readonly does: 'close idle socket' }
  | { readonly when: 'after'; readonly does: 'refuse'; readonly code: number; readonly subcode?: number }
  | { readonly when: 'after'; readonly does: 'spoil'; readonly how: Spoiling };

export type Spoiling =
  | 'cut off'
  | 'html'
  | 'no message_id'
  | 'byte per second'
  | 'wrong length'
  | 'late'
  | 'server error';

const refuse = <Subcode extends number>(code: number, subcode?: Subcode): Fault => ({
  when: 'instead',
  does: 'refuse',
  code,
  ...(subcode === undefined ? {} : { subcode }),
});
const spoil = (how: Spoiling): Fault => ({ when: 'after', does: 'spoil', how });

/** Every row of the fact sheet's section 6, and what networks do. Names begin with what the bot sees. */
export const FAULTS = {
  '190 token': refuse(190),
  '190/463 token expired': refuse(190, 463),
  '3 capability': refuse(3),
  '10 permission': refuse(10),
  '200 permission': refuse(200),
  '200/2018028 role': refuse(200, 2018028),
  '10/2018278 window': refuse(10, 2018278),
  '10/2018065 window': refuse(10, 2018065),
  '10/2534022 window': refuse(10, 2534022),
  '2018278 window as code': refuse(2018278),
  '10/2018108 cannot receive': refuse(10, 2018108),
  '10/1893063 page restricted': refuse(10, 1893063),
  '10/2018336 europe': refuse(10, 2018336),
  '551 blocked': refuse(551),
  '551/1545041 unavailable': refuse(551, 1545041),
  '200/1545041 unavailable': refuse(200, 1545041),
  '100/2018001 no such person': refuse(100, 2018001),
  '100 bad parameter': refuse(100),
  '100/2018008 media fetch': refuse(100, 2018008),
  '100/2018047 media type': refuse(100, 2018047),
  '100/2018109 media size': refuse(100, 2018109),
  '100/2018294 media': refuse(100, 2018294),
  '100/2018074 attachment expired': refuse(100, 2018074),
  '100/33 missing object': refuse(100, 33),
  '1 unknown': refuse(1),
  '2 service': refuse(2),
  '1200 temporary': refuse(1200),
  '2/2018344 label terms': refuse(2, 2018344),
  '4 app limit': refuse(4),
  '17 user limit': refuse(17),
  '32 page limit': refuse(32),
  '613 busy': refuse(613),
  '80001 page limit': refuse(80001),
  '80006 messenger limit': refuse(80006),
  '613/2018338 nuisance': refuse(613, 2018338),
  '2018300 other app': refuse(10, 2018300),
  '2018300 other app as code': refuse(2018300),
  '2018321 question flow': refuse(10, 2018321),
  '368 policy': refuse(368),
  '2022 disabled': refuse(2022),
  '2018218 no profile': refuse(100, 2018218),
  '2018247 profile not permitted': refuse(100, 2018247),
  '1/1357046 failed but sent': { when: 'after', does: 'refuse', code: 1, subcode: 1357046 },
  '429': { when: 'instead', does: 'status', status: 429 },
  '500': { when: 'instead', does: 'status', status: 500 },
  '503': { when: 'instead', does: 'status', status: 503 },
  '500 after accepting': spoil('server error'),
  'no answer': { when: 'instead', does: 'stay silent' },
  'no answer after accepting': { when: 'after', does: 'stay silent' },
  'reset before accepting': { when: 'instead', does: 'reset' },
  'reset after accepting': { when: 'after', does: 'reset' },
  'idle socket closed': { when: 'instead', does: 'close idle socket' },
  'late reply': spoil('late'),
  'reply cut off': spoil('cut off'),
  'html reply': spoil('html'),
  '200 without message_id': spoil('no message_id'),
  'slow byte per second': spoil('byte per second'),
  'wrong content length': spoil('wrong length'),
} as const satisfies Record<string, Fault>;

export type FaultName = keyof typeof FAULTS;
export const FAULT_NAMES = Object.keys(FAULTS) as readonly FaultName[];
export const isFaultName = (name: string): name is FaultName => Object.hasOwn(FAULTS, name);
