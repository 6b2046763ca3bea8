/** One tag of the built base.wxml: what Taro's short names stand for, and which events WeChat would hand over. */
export interface Template {
  readonly tag: string;
  /** Taro's short name, such as `p8`, to the attribute. */
  readonly attributes: ReadonlyMap<string, string>;
  /** Event to how it is bound: `catch` lets it rise no further. */
  readonly events: ReadonlyMap<string, 'bind' | 'catch'>;
}

/** By the name that page data carry in `nn`. */
export type Templates = ReadonlyMap<string, Template>;

const opening = /<template name="tmpl_0_([^"]+)">\s*<([\w-]+)([^>]*)>/g;
const attribute = /([\w:-]+)="\{\{[^}]*?\bi\.(\w+)/g;
const binding = /\b(bind|catch):?(\w+)="eh"/g;

/** Reads base.wxml, where Taro numbers tags and attributes. */
export function readTemplates(wxml: string): Templates {
  const templates = new Map<string, Template>();
  for (const [, name = '', tag = '', rest = ''] of wxml.matchAll(opening)) {
    const attributes = new Map<string, string>();
    for (const [, long = '', short = ''] of rest.matchAll(attribute)) if (!attributes.has(short)) attributes.set(short, long);
    const events = new Map<string, 'bind' | 'catch'>();
    for (const [, how, type = ''] of rest.matchAll(binding)) events.set(type, how === 'catch' ? 'catch' : 'bind');
    templates.set(name, { tag, attributes, events });
  }
  return withFocusable(templates);
}

/** A field has two templates, with and without focus; they bind the same. */
function withFocusable(templates: Map<string, Template>): Templates {
  for (const [name, { tag }] of templates) {
    const unfocused = templates.get(`${name}_blur`);
    if (tag === 'template' && unfocused !== undefined) templates.set(name, unfocused);
  }
  return templates;
}
