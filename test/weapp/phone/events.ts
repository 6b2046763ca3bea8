import type { PageEvent } from './pages.ts';
import type { ViewNode } from './nodes.ts';

/** Events that rise to the elements around; WeChat's list. */
const rising: ReadonlySet<string> = new Set([
  ...['touchstart', 'touchmove', 'touchcancel', 'touchend', 'tap', 'longpress', 'longtap'],
  ...['transitionend', 'animationstart', 'animationiteration', 'animationend'],
]);

/** The elements that hear an event, innermost first: only those whose built template binds it, up to one that catches it. */
export function hearing(node: ViewNode, type: string): ViewNode[] {
  const all: ViewNode[] = [];
  for (let at: ViewNode | undefined = node; at !== undefined; at = rising.has(type) ? at.parent : undefined) {
    const how = at.events.get(type);
    if (how !== undefined) all.push(at);
    if (how === 'catch') break;
  }
  return all;
}

/** The event as one of these elements hears it. */
export function eventAt(
  node: ViewNode,
  { type, target, detail, at }: { type: string; target: ViewNode; detail: object; at: number },
): PageEvent {
  return {
    type,
    timeStamp: at,
    target: seen(target),
    currentTarget: seen(node),
    mark: {},
    detail,
    touches: [],
    changedTouches: [],
  };
}

const seen = ({ id, sid }: ViewNode) => ({ id, dataset: { sid }, offsetLeft: 0, offsetTop: 0 });
