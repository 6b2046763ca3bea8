import type { IconName } from '../Icon/Icon.tsx';

/** A few words that go by themselves; nothing that must be read. */
export interface ToastMessage {
  text: string;
  icon: IconName;
  /** Told apart even when the same words come twice. */
  serial: number;
}

const shownMs = 2_000;
const errorShownMs = 3_500;

let serial = 0;
let timer: ReturnType<typeof setTimeout> | undefined;
const hosts = new Set<(message: ToastMessage | undefined) => void>();

const tell = (message: ToastMessage | undefined): void => {
  for (const host of hosts) host(message);
};

/**
 * One short sentence above the thumb: `toast('会员码已更新')`, `toast('请先勾选同意', { error: true })`.
 * At most 14 characters; errors stay longer. The page shows it (see Page).
 */
export function toast(text: string, { icon, error = false }: { icon?: IconName; error?: boolean } = {}): void {
  clearTimeout(timer);
  serial += 1;
  tell({ text, icon: icon ?? (error ? 'warning' : 'check'), serial });
  timer = setTimeout(
    () => {
      tell(undefined);
    },
    error ? errorShownMs : shownMs,
  );
}

/** Lets a host show toasts. Returns how to leave. */
export function hostToasts(host: (message: ToastMessage | undefined) => void): () => void {
  hosts.add(host);
  return () => {
    hosts.delete(host);
  };
}
