import type { Templates } from './templates.ts';

/** An element as WeChat's view has it. */
export interface ViewNode {
  readonly tag: string;
  readonly id: string;
  /** Taro's own name of the element, by which events find it. */
  readonly sid: string;
  readonly classes: readonly string[];
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly events: ReadonlyMap<string, 'bind' | 'catch'>;
  readonly children: readonly ViewNode[];
  readonly parent: ViewNode | undefined;
  /** The words of a text node. */
  readonly words: string;
}

/** One element in a page's data, under Taro's short names. */
interface Raw {
  nn: string;
  sid?: string;
  uid?: string;
  cl?: string;
  v?: unknown;
  cn?: Raw[];
}

/** The elements of a page, from the data that the page set. */
export function viewOf(data: Readonly<Record<string, unknown>>, templates: Templates): ViewNode[] {
  const { cn = [] } = (data['root'] ?? {}) as { cn?: Raw[] };
  return cn.map((raw) => toNode(raw, templates, undefined));
}

function toNode(raw: Raw, templates: Templates, parent: ViewNode | undefined): ViewNode {
  const template = templates.get(raw.nn);
  if (template === undefined) throw new Error(`the built base.wxml has no template for "${raw.nn}"`);
  const { cn = [], nn: _template, sid = '', uid, cl = '', v, ...rest } = raw;
  const attributes = Object.fromEntries(
    Object.entries(rest).map(([short, value]) => [template.attributes.get(short) ?? short, value]),
  );
  const children: ViewNode[] = [];
  const node: ViewNode = {
    tag: template.tag,
    id: uid ?? sid,
    sid,
    classes: cl.split(/\s+/),
    attributes,
    events: template.events,
    children,
    parent,
    words: template.tag === 'block' && typeof v === 'string' ? v : '',
  };
  for (const child of cn) children.push(toNode(child, templates, node));
  return node;
}

/** The elements and everything in them, in reading order. */
export const everyNode = (nodes: readonly ViewNode[]): ViewNode[] => nodes.flatMap((node) => [node, ...everyNode(node.children)]);

/** What can be read in an element. */
export const textOf = ({ words, children }: ViewNode): string => words + children.map(textOf).join('');
