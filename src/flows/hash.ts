/**
 * Tells one content from another: two 32-bit FNV-1a-like sums side by side, 16 hex digits. Good against accidents,
 * not against an attacker: nothing secret or foreign is ever recognised by it. Order counts, as it does on screen.
 */
export function hashOf(value: unknown): string {
  const text = JSON.stringify(value) ?? 'null';
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const unit = text.charCodeAt(i);
    a = Math.imul(a ^ unit, 0x01000193);
    b = Math.imul(b ^ unit, 0x85ebca6b) + i;
  }
  return hex(a ^ (b >>> 15)) + hex(b ^ (a >>> 13));
}

const hex = (sum: number): string => (sum >>> 0).toString(16).padStart(8, '0');
