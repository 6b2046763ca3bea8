import Taro, { useDidShow } from '@tarojs/taro';
import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useCare } from '../../lib/care.ts';
import { tellSandbox } from '../../lib/sandboxBridge.ts';
import { CareTabs, type Tab } from '../CareTabs/CareTabs.tsx';
import { useCareTabs } from '../CareTabs/useCareTabs.ts';
import { NavBar, type NavBarProps } from '../NavBar/NavBar.tsx';
import { PrivacySheet } from '../Privacy/PrivacySheet.tsx';
import { OfflineBar } from '../States/States.tsx';
import { ToastHost } from '../Toast/ToastHost.tsx';
import './Page.scss';

/** What every page has around its content. */
export interface PageProps {
  nav: NavBarProps;
  /** page: member pages · ink: staff pages, with an ink header · pine, danger: their results · a card's look: the code page. */
  tone?: 'page' | 'ink' | 'pine' | 'danger' | 'green' | 'apricot' | 'persimmon' | 'night';
  children: ReactNode;
  /** Fixed at the bottom, above the safe area; the content scrolls behind it. */
  foot?: ReactNode;
  /** What the bar says without network; `null` hides the bar, for pages that say it themselves. */
  offline?: string | null;
  /** Which tab the page is; left out where it is none. */
  tab?: Tab;
  /** Leaves out the page's own padding, for pages with bands from edge to edge. */
  bare?: boolean;
}

/** The till is the shop's, whoever's phone it is: its letters stay as they are. */
const ofTheTill: ReadonlySet<PageProps['tone']> = new Set(['ink', 'pine', 'danger']);

/** Every page stands in one: navigation bar, offline bar, content, foot, toasts. */
export function Page({ nav, tone = 'page', children, foot, offline, tab, bare = false }: PageProps) {
  const care = useCare() && !ofTheTill.has(tone);
  const careTabs = useCareTabs(tab !== undefined);
  useDidShow(() => {
    tellSandbox({ shuke: 'route', route: Taro.getCurrentInstance().router?.path ?? '' });
  });
  return (
    <View className={`page page--${tone}${care ? ' page--care' : ''}${careTabs ? ' page--tabbed' : ''}`}>
      <NavBar {...nav} />
      {offline !== null && <OfflineBar {...(offline === undefined ? {} : { words: offline })} />}
      <View className={`page__content${bare ? ' page__content--bare' : ''}${foot === undefined ? '' : ' page__content--footed'}`}>
        {children}
      </View>
      {foot !== undefined && <View className="page__foot">{foot}</View>}
      {careTabs && tab !== undefined && <CareTabs current={tab} />}
      <PrivacySheet />
      <ToastHost />
    </View>
  );
}

/** A heading with, at its right, a way to everything. */
export function Section({ title, more, children }: { title: string; more?: ReactNode; children: ReactNode }) {
  return (
    <View className="section">
      <View className="section__head">
        <View className="section__title">{title}</View>
        {more}
      </View>
      {children}
    </View>
  );
}
