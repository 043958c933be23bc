// @ts-check
// Makes a page that works without it live: forms leave without a reload, and what is new appears by itself.

const page = new URL(location.href);
/** @type {Set<string>} */
const news = new Set();
let fetching = false;

/** @param {readonly string[]} names */
function refresh(names) {
  for (const name of names) news.add(name);
  if (!fetching) void fetchNews();
}

async function fetchNews() {
  fetching = true;
  while (news.size > 0) {
    const address = new URL(page.pathname, page);
    address.searchParams.set('lang', document.documentElement.lang);
    address.searchParams.set('part', [...news].join(','));
    news.clear();
    const reply = await fetch(address).catch(() => undefined);
    if (reply?.ok) place(await reply.text());
  }
  fetching = false;
}

/** @param {string} markup */
function place(markup) {
  const fresh = new DOMParser().parseFromString(markup, 'text/html');
  for (const part of [...fresh.body.children]) {
    const old = document.getElementById(part.id);
    if (old === null || old.outerHTML === part.outerHTML) continue;
    if (part.classList.contains('log')) mergeLog(old, part);
    else replace(old, part);
  }
}

/**
 * Somebody types in it, or has opened something there: what is open stays open, what is typed stays.
 * @param {Element} old
 * @param {Element} part
 */
function replace(old, part) {
  if (old.contains(document.activeElement) && document.activeElement?.matches('input, textarea, select')) return;
  const focused = old.contains(document.activeElement) ? document.activeElement : null;
  for (const { id } of old.querySelectorAll('li[id]:has(> details[open])')) {
    part.querySelector(`#${CSS.escape(id)} > details`)?.setAttribute('open', '');
  }
  old.replaceWith(part);
  if (focused !== null) focusAgain(part, focused);
}

/**
 * @param {Element} part
 * @param {Element} focused
 */
function focusAgain(part, focused) {
  const same = [...part.querySelectorAll(focused.tagName)].find((one) => one.textContent === focused.textContent);
  if (same instanceof HTMLElement) same.focus({ preventScroll: true });
}

/**
 * New lines are added one by one, so that they are read out; a line whose menu is open waits.
 * @param {Element} old
 * @param {Element} part
 */
function mergeLog(old, part) {
  const [list, fresh] = [old.querySelector('ol'), part.querySelector('ol')];
  if (list === null || fresh === null) return;
  const had = new Set(fresh.children.length > 0 ? [...fresh.children].map(({ id }) => id) : []);
  for (const line of [...list.children]) if (!had.has(line.id)) line.remove();
  for (const line of [...fresh.children]) {
    const same = document.getElementById(line.id);
    if (same === null) list.append(line);
    else if (same.outerHTML !== line.outerHTML && same.querySelector('details[open]') === null) same.replaceWith(line);
  }
  old.querySelector('.welcome')?.remove();
  const welcome = part.querySelector('.welcome');
  if (welcome !== null) list.before(welcome);
  const [after, freshAfter] = [old.querySelector('.after'), part.querySelector('.after')];
  if (after === null || freshAfter === null || after.outerHTML === freshAfter.outerHTML) return;
  const lost = after.contains(document.activeElement);
  after.replaceWith(freshAfter);
  if (lost) composerOf(old)?.focus({ preventScroll: true });
  if (old.scrollTop > -120) old.scrollTop = 0;
}

/** @param {Element} inside @returns {HTMLTextAreaElement | null} */
function composerOf(inside) {
  return inside.closest('.phone')?.querySelector('.say textarea') ?? null;
}

/** After these there may be other phones: the whole page comes anew. */
const NEW_PHONES = /\/(phones|members|start-over|open)$/;

/** @param {SubmitEvent} event */
async function submit(event) {
  const form = /** @type {HTMLFormElement} */ (event.target);
  const path = new URL(form.action).pathname;
  if (form.method !== 'post' || NEW_PHONES.test(path)) return;
  event.preventDefault();
  if (form.ariaDisabled === 'true') return;
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(form, event.submitter)) body.append(name, String(value));
  const field = form.querySelector('textarea');
  const said = field?.value ?? '';
  if (form.matches('.say')) {
    if (said.trim() === '') return field?.focus();
    body.set('once', crypto.randomUUID());
    if (field !== null) field.value = '';
  }
  form.ariaDisabled = 'true';
  await post(form, body, field, said);
  form.ariaDisabled = null;
}

/**
 * @param {HTMLFormElement} form
 * @param {URLSearchParams} body
 * @param {HTMLTextAreaElement | null} field
 * @param {string} said
 */
async function post(form, body, field, said) {
  const options = { method: 'POST', body, headers: { 'x-live': '1' }, redirect: /** @type {const} */ ('manual') };
  const reply = await fetch(form.action, options).catch(() => undefined);
  document.querySelector('.error-summary')?.remove();
  if (reply?.type !== 'opaqueredirect') {
    if (field !== null && field.value === '') field.value = said;
    return showProblem(await reply?.text());
  }
  if (field !== null && !form.matches('.say')) field.value = '';
  for (const open of form.closest('.phone')?.querySelectorAll('details[open]') ?? []) open.removeAttribute('open');
  if (form.closest('.composer') !== null) composerOf(form)?.focus({ preventScroll: true });
  refresh(partsNear(form));
}

/** What a form surely changed, should the stream be lost. @param {HTMLFormElement} form */
function partsNear(form) {
  const phone = form.closest('.phone');
  return phone === null ? [form.closest('.panel')?.id ?? 'steps'] : [`${phone.id}-log`, `${phone.id}-head`];
}

/** @param {string | undefined} markup */
function showProblem(markup) {
  const summary = new DOMParser().parseFromString(markup ?? '', 'text/html').querySelector('.error-summary');
  if (!(summary instanceof HTMLElement)) return;
  document.getElementById('main')?.prepend(summary);
  summary.focus();
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
  const known = [...document.querySelectorAll('.log, .phone-head, .panel')].map(({ id }) => id);
  const own = new EventSource('/simulator/stream');
  stream = own;
  own.addEventListener('open', () => {
    setOffline(false);
    refresh(known);
  });
  own.addEventListener('changed', ({ data }) => refresh(JSON.parse(data).parts));
  own.addEventListener('error', () => setOffline(true));
}

/** @param {boolean} isOffline */
function setOffline(isOffline) {
  const line = document.getElementById('offline');
  if (line !== null && line.hidden === isOffline) line.hidden = !isOffline;
}

document.addEventListener('submit', submit);
document.addEventListener('visibilitychange', listen);
addEventListener('pagehide', () => stream?.close());

document.addEventListener('keydown', (event) => {
  const { target, key } = event;
  if (key === 'Escape')
    for (const open of document.querySelectorAll('details:is(.pop, .options)[open]')) open.removeAttribute('open');
  if (!(target instanceof HTMLTextAreaElement) || target.closest('.say') === null) return;
  if (key !== 'Enter' || event.shiftKey || event.isComposing) return;
  event.preventDefault();
  target.form?.requestSubmit();
});

// Only the phone in use is read out.
document.addEventListener('focusin', ({ target }) => {
  const phone = target instanceof Element ? target.closest('.phone') : null;
  if (phone === null) return;
  for (const log of document.querySelectorAll('.log')) log.ariaLive = phone.contains(log) ? 'polite' : 'off';
});

listen();
