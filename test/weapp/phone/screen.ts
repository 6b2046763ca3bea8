/** Long enough for any machine: only something that never comes takes it. */
const hangMs = 40_000;

/** Tells whoever watches that the screen may look different. */
export class Screen {
  readonly #watchers = new Set<() => void>();

  readonly changed = (): void => {
    for (const look of [...this.#watchers]) look();
  };

  /**
   * Waits until `look` sees something, looking again at each change and at no other time.
   * @param describe what is on the screen instead, for the message when it never comes
   */
  waitFor<Seen>(look: () => Seen | undefined | false, describe: () => string): Promise<Seen> {
    return new Promise((resolve, reject) => {
      const stop = (): void => {
        clearTimeout(timer);
        this.#watchers.delete(watcher);
      };
      const watcher = (): void => {
        try {
          const seen = look();
          if (seen === undefined || seen === false) return;
          stop();
          resolve(seen);
        } catch (error) {
          stop();
          reject(error);
        }
      };
      const timer = setTimeout(() => {
        stop();
        reject(new Error(`waited in vain for ${String(look)}; the screen shows ${describe()}`));
      }, hangMs);
      this.#watchers.add(watcher);
      watcher();
    });
  }
}
