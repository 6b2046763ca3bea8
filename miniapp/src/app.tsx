import { type PropsWithChildren } from 'react';
// Here once for all pages: otherwise the web build puts the kit's styles into every page.
import './components/index.ts';
import { watchPrivacy } from './lib/privacy.ts';
import { quietLinks } from './lib/quietLinks.ts';
import { startSandboxBridge } from './lib/sandboxBridge.ts';
import './app.scss';

if (process.env.TARO_ENV === 'h5') {
  startSandboxBridge();
  quietLinks();
}
if (process.env.TARO_ENV === 'weapp') watchPrivacy();

/** Nothing is shown or asked here: each page loads what it needs, so the first paint waits for one page only. */
export default function App({ children }: PropsWithChildren) {
  return children;
}
