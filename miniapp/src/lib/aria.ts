import { onWeb } from './platform.ts';

interface Said {
  label?: string;
  checked?: boolean;
  selected?: boolean;
  disabled?: boolean;
}

/** What a screen reader hears of an element. WeChat writes the role as `aria-role`, the web as `role`. */
export function aria(role: string, { label, checked, selected, disabled }: Said = {}): Readonly<Record<string, string>> {
  return {
    [onWeb ? 'role' : 'aria-role']: role,
    ...(label === undefined ? {} : { 'aria-label': label }),
    ...(checked === undefined ? {} : { 'aria-checked': String(checked) }),
    ...(selected === undefined ? {} : { 'aria-selected': String(selected) }),
    ...(disabled === undefined ? {} : { 'aria-disabled': String(disabled) }),
  };
}

/** Something to tap. */
export const button = (said: Said = {}): Readonly<Record<string, string>> => aria('button', said);
