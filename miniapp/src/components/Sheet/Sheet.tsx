import { ScrollView, View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { ids } from '../../ids.ts';
import { aria, button } from '../../lib/aria.ts';
import { Icon } from '../Icon/Icon.tsx';
import './Sheet.scss';

/** A panel from below; the page behind it waits. */
export interface SheetProps {
  open: boolean;
  title: string;
  children: ReactNode;
  /** Tapping the mask or ×. Left out: only the buttons inside close it. */
  onClose?: () => void;
  id?: string;
}

/** A sheet from below; what does not fit moves under its title. Nothing of it exists while it is closed. */
export function Sheet({ open, title, children, onClose, id }: SheetProps) {
  if (!open) return null;
  return (
    <View className="sheet" catchMove {...(id === undefined ? {} : { id })}>
      <View className="sheet__mask" {...(onClose === undefined ? {} : { onClick: onClose })} aria-hidden="true" />
      <View className="sheet__panel" {...aria('dialog', { label: title })}>
        <View className="sheet__head">
          <View className="sheet__title">{title}</View>
          {onClose !== undefined && (
            <View id={ids.sheetClose} className="sheet__close" onClick={onClose} {...button({ label: '关闭' })}>
              <Icon name="close" size={22} />
            </View>
          )}
        </View>
        <ScrollView scrollY className="sheet__body">
          {children}
        </ScrollView>
      </View>
    </View>
  );
}
