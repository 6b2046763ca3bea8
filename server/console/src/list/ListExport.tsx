import type { ButtonProps } from 'antd';
import { exportPermission, type ExportedList } from '@shuke/shared/exports';
import { call } from '../api/index.ts';
import { useMay } from '../session/index.ts';
import { ExportButton } from './ExportButton.tsx';

/** Which list, by its operation, and what narrows it. */
interface ListExportProps {
  list: ExportedList;
  title: string;
  filter?: Readonly<Record<string, unknown>>;
  button?: Pick<ButtonProps, 'type' | 'size'>;
}

/** The way out for a list, for who may take it along. */
export function ListExport({ list, title, filter = {}, button = {} }: ListExportProps) {
  const may = useMay();
  const more = exportPermission[list];
  if (more !== undefined && !may(more)) return null;
  const set = Object.entries(filter).filter(([, value]) => value !== undefined);
  const spelled = Object.fromEntries(set.map(([name, value]) => [name, String(value)]));
  return (
    <ExportButton
      title={title}
      button={button}
      read={(startingAfter) => call('list.export', { list, filter: spelled, startingAfter })}
    />
  );
}
