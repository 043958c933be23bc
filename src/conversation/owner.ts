/** Who may speak to the person now: the bot, somebody at the Page inbox, or the member who holds the request. */
export type Owner = { by: 'bot' } | { by: 'page_inbox'; until: Date } | { by: 'request'; requestId: string };
