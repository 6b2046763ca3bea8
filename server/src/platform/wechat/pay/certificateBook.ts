import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { PlatformKey, PlatformKeys } from './platformKeys.ts';

/** WeChat's keys, and the one way to learn of new ones. */
export interface CertificateBook {
  readonly keys: PlatformKeys;
  /**
   * Fetches the list of certificates, at most once a minute and by one caller at a time. True when a new list is in
   * place. Never rejects.
   */
  refresh(): Promise<boolean>;
  /** Looks now, until it succeeds every minute, then twice a day: WeChat lists a new certificate a day ahead. */
  keepFresh(): void;
  close(): void;
}

/** Whose keys are kept fresh, and how the list is fetched. */
export interface CertificateBookOptions {
  readonly keys: PlatformKeys;
  /** Undefined in public-key mode, where WeChat has no certificates to list (404). */
  readonly download: (() => Promise<PlatformKey[]>) | undefined;
  readonly clock: Clock;
  readonly log: Log;
}

const spacingMs = 60_000;
const lookEveryMs = 6 * 3_600_000;

/** A book that looks at most once a minute, however often it is asked. */
export function certificateBook({ keys, download, clock, log }: CertificateBookOptions): CertificateBook {
  let triedAt = -Infinity;
  let flight: Promise<boolean> | undefined;
  let timer: NodeJS.Timeout | undefined;
  let closed = false;

  const fetchList = async (load: () => Promise<PlatformKey[]>): Promise<boolean> => {
    try {
      const listed = await load();
      // An empty list would leave us deaf; the old ones end by themselves.
      if (listed.length > 0) keys.replaceCertificates(listed);
      return listed.length > 0;
    } catch (error) {
      log.warn({ problem: error instanceof Error ? error.message : 'unknown' }, 'no new WeChat Pay certificates');
      return false;
    }
  };

  const refresh = (): Promise<boolean> => {
    if (flight !== undefined) return flight;
    if (download === undefined || clock.now() - triedAt < spacingMs) return Promise.resolve(false);
    triedAt = clock.now();
    flight = fetchList(download).finally(() => {
      flight = undefined;
    });
    return flight;
  };

  const look = (): void => {
    void refresh().then((fresh) => {
      if (!closed) timer = setTimeout(look, fresh ? lookEveryMs : spacingMs + 1_000).unref();
    });
  };

  return {
    keys,
    refresh,
    keepFresh: () => {
      if (download !== undefined) look();
    },
    close: () => {
      closed = true;
      clearTimeout(timer);
    },
  };
}
