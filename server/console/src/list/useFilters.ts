import { useSearchParams } from 'react-router';
import { isFilterValue, type FilterChoice } from './filterChoice.ts';
import { withParam } from './withParam.ts';

/** The conditions in the address, and how to set one. Words that are no value of theirs are passed over. */
export interface Filters {
  values: Readonly<Record<string, string>>;
  set(name: string, value: string | undefined): void;
}

/** Filters live in the address: a link shows the same list. */
export function useFilters(choices: readonly FilterChoice[]): Filters {
  const [params, setParams] = useSearchParams();
  const values = Object.fromEntries(
    choices.flatMap((choice) => {
      const value = params.get(choice.name);
      return value !== null && isFilterValue(choice, value) ? [[choice.name, value]] : [];
    }),
  );
  return {
    values,
    set: (name, value) => {
      setParams((before) => withParam(before, name, value));
    },
  };
}

/** What is open beside the list, by its id in the address. */
export function useOpened(name = 'open'): readonly [string | undefined, (id: string | undefined) => void] {
  const [params, setParams] = useSearchParams();
  const open = (id: string | undefined) => {
    setParams((before) => withParam(before, name, id));
  };
  return [params.get(name) ?? undefined, open];
}
