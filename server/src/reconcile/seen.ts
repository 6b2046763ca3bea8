import { hash } from 'node:crypto';

const words = 3;
const fullest = 0.6;
const firstSlots = 1_024;

/**
 * Which numbers a bill has named, in 20 to 40 bytes each, so that a million of them do not fill the memory. Kept by 96
 * bits of their hash: that two of them look the same is less likely than a flaw in the machine.
 */
export class Seen {
  #slots = new Uint32Array(firstSlots * words);
  #count = 0;

  /** True when it is new. */
  add(text: string): boolean {
    if (this.#count >= (this.#slots.length / words) * fullest) this.#grow();
    const isNew = put(this.#slots, digestOf(text));
    if (isNew) this.#count += 1;
    return isNew;
  }

  has(text: string): boolean {
    const digest = digestOf(text);
    return isAt(this.#slots, place(this.#slots, digest), digest);
  }

  #grow(): void {
    const larger = new Uint32Array(this.#slots.length * 2);
    for (let start = 0; start < this.#slots.length; start += words) {
      const digest = this.#slots.subarray(start, start + words);
      if (!isEmpty(digest)) put(larger, digest);
    }
    this.#slots = larger;
  }
}

function digestOf(text: string): Uint32Array {
  // In one call: an object per number would wait for the collector with memory it does not see.
  const bytes = hash('sha256', text, 'buffer');
  // The lowest bit set: all zeros means an empty slot.
  return Uint32Array.of(bytes.readUInt32LE(0) | 1, bytes.readUInt32LE(4), bytes.readUInt32LE(8));
}

const isEmpty = (digest: Uint32Array): boolean => digest[0] === 0;
const isAt = (slots: Uint32Array, start: number, digest: Uint32Array): boolean =>
  digest.every((word, index) => slots[start + index] === word);

/** Where a digest is, or would go: the first slot from its own on that holds it or nothing. */
function place(slots: Uint32Array, digest: Uint32Array): number {
  let start = ((digest[1] ?? 0) * words) % slots.length;
  while (slots[start] !== 0 && !isAt(slots, start, digest)) start = (start + words) % slots.length;
  return start;
}

function put(slots: Uint32Array, digest: Uint32Array): boolean {
  const start = place(slots, digest);
  if (slots[start] !== 0) return false;
  slots.set(digest, start);
  return true;
}
