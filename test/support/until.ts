/** Waits for something that another process or the event loop brings about; short looks, and a deadline that names it. */
export async function until(holds: () => boolean | Promise<boolean>, what: string, deadlineMs = 8_000): Promise<void> {
  const end = Date.now() + deadlineMs;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`waited ${deadlineMs} ms in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
