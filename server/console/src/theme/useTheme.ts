import { createContext, use, useEffect, useState, useSyncExternalStore } from 'react';
import { isOneOf, recall, remember } from '../ui/storage.ts';
import { colors, type Palette } from './colors.ts';

const choices = ['system', 'light', 'dark'] as const;

/** What somebody chose; `system` follows their computer. */
export type ThemeChoice = (typeof choices)[number];

/** The choice, what it comes to now, and how to change it. */
export interface Theme {
  choice: ThemeChoice;
  shown: 'light' | 'dark';
  choose(choice: ThemeChoice): void;
}

/** What somebody told their computer, and when they change it. */
const askOf = (wish: string) => {
  const asked = () => window.matchMedia(wish);
  const onChange = (told: () => void) => {
    asked().addEventListener('change', told);
    return () => {
      asked().removeEventListener('change', told);
    };
  };
  return { onChange, isSo: () => asked().matches };
};
const dark = askOf('(prefers-color-scheme: dark)');
const calm = askOf('(prefers-reduced-motion: reduce)');

/** True for who told their computer that nothing should slide or fade. */
export const useReducedMotion = (): boolean => useSyncExternalStore(calm.onChange, calm.isSo);

/** The theme for the whole console, kept in this browser. */
export function useThemeChoice(): Theme {
  const [choice, setChoice] = useState<ThemeChoice>(() => recall('theme', isOneOf(choices)) ?? 'system');
  const isDark = useSyncExternalStore(dark.onChange, dark.isSo);
  const shown = choice === 'system' ? (isDark ? 'dark' : 'light') : choice;
  useEffect(() => {
    document.documentElement.dataset['theme'] = shown;
    for (const [role, value] of Object.entries(colors[shown])) document.documentElement.style.setProperty(`--${role}`, value);
  }, [shown]);
  return {
    choice,
    shown,
    choose: (chosen) => {
      remember('theme', chosen);
      setChoice(chosen);
    },
  };
}

/** Given by App. */
export const ThemeContext = createContext<Theme>({ choice: 'system', shown: 'light', choose: () => undefined });

/** The theme shown now. */
export const useTheme = (): Theme => use(ThemeContext);

/** Colours for what draws itself, such as a chart. */
export const usePalette = (): Palette => colors[use(ThemeContext).shown];
