/** Something that one person said for another, as the harness knows it: the bot cannot touch this ledger. */
export interface Spoken {
  /** A word that stands nowhere else. */
  token: string;
  /** Who said it, and which student's request it is about. */
  by: string;
  about: string;
  /**
   * `with it`: whoever takes the request reads it as what was said before. `later`: nobody had the request then. `either`: said
   * in the moment in which somebody let it go.
   */
  arrives: 'at once' | 'with it' | 'later' | 'either';
  /** Taken back, or other words took its place: from then on nobody is shown it. */
  isGone: boolean;
}

/** Everything that was said, in order. */
export class Said {
  readonly all: Spoken[] = [];

  /** New words of this person, ready to be said. */
  words(by: string, about: string, arrives: Spoken['arrives'] = 'at once'): Spoken {
    const spoken = { token: `kw${this.all.length}q`, by, about, arrives, isGone: false };
    this.all.push(spoken);
    return spoken;
  }
}
