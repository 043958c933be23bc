// @ts-check
// Keeps the drawn conversation up to date, and the step of the phone that is followed in sight.

const EACH_MINUTE_MS = 60_000;
let fetching = false;
let again = false;

async function refresh() {
  if (fetching) {
    again = true;
    return;
  }
  fetching = true;
  do {
    again = false;
    const address = new URL(location.href);
    address.searchParams.set('lang', document.documentElement.lang);
    address.searchParams.set('part', 'flow');
    const reply = await fetch(address).catch(() => undefined);
    if (reply?.ok) place(await reply.text());
  } while (again);
  fetching = false;
}

/** @param {string} markup */
function place(markup) {
  const fresh = new DOMParser().parseFromString(markup, 'text/html').getElementById('flow-live');
  const old = document.getElementById('flow-live');
  if (fresh === null || old === null || old.outerHTML === fresh.outerHTML) return;
  const [was, box] = [old.dataset['where'], old.querySelector('.scroll')];
  const active = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(fresh);
  const where = document.getElementById('flow-where');
  if (where !== null && where.textContent !== fresh.dataset['where']) where.textContent = fresh.dataset['where'] ?? '';
  const now = fresh.querySelector('.scroll');
  if (box !== null && now?.id === box.id) now.scrollTo(box.scrollLeft, box.scrollTop);
  if (now?.id !== box?.id || was !== fresh.dataset['where']) show();
  if (active !== null) focusAgain(fresh, active);
}

/** @param {Element} fresh @param {Element} active */
function focusAgain(fresh, active) {
  const same =
    active.id === ''
      ? [...fresh.querySelectorAll('a')].find((link) => link.getAttribute('href') === active.getAttribute('href'))
      : document.getElementById(active.id);
  const target = same ?? (active.matches('.scroll') ? fresh.querySelector('.scroll') : fresh);
  if (target instanceof HTMLElement) target.focus({ preventScroll: true });
}

/** The step of the phone, else the first, in the middle of the box; the page itself stays where it is. */
function show() {
  const box = document.querySelector('.scroll');
  const step = box?.querySelector('.marked') ?? box?.querySelector('.box');
  if (box === null || step === null || step === undefined) return;
  const [outer, inner] = [box.getBoundingClientRect(), step.getBoundingClientRect()];
  box.scrollBy(
    inner.left + inner.width / 2 - outer.left - outer.width / 2,
    inner.top + inner.height / 2 - outer.top - outer.height / 2,
  );
}

/** @type {EventSource | undefined} */
let stream;

function listen() {
  if (document.hidden) {
    stream?.close();
    stream = undefined;
    return;
  }
  if (stream !== undefined) return;
  const own = new EventSource('/simulator/stream');
  stream = own;
  own.addEventListener('open', () => {
    setOffline(false);
    void refresh();
  });
  own.addEventListener('changed', ({ data }) => {
    if (JSON.parse(data).parts.includes('flow')) void refresh();
  });
  own.addEventListener('error', () => setOffline(true));
}

/** @param {boolean} isOffline */
function setOffline(isOffline) {
  const line = document.getElementById('offline');
  if (line !== null && line.hidden === isOffline) line.hidden = !isOffline;
}

document.addEventListener('visibilitychange', listen);
addEventListener('pagehide', () => stream?.close());
setInterval(() => document.hidden || refresh(), EACH_MINUTE_MS);
show();
listen();
