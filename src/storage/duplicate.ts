/** MongoDB refused an insert because a unique value is taken. */
export function isDuplicate(error: unknown): boolean {
  return (error as { code?: unknown } | null)?.code === 11000;
}
