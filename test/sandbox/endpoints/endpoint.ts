import type { z } from 'zod';
import { Errcode } from '../errcode.ts';
import type { World } from '../world.ts';

/** A call as WeChat sees it; `body` is the parsed JSON of a POST. */
export interface Call {
  query: URLSearchParams;
  body: unknown;
}

/** One path of WeChat's API: how it is asked and what it answers. */
export interface Endpoint {
  method: 'GET' | 'POST';
  contentType: string;
  /** Throws Errcode to refuse. */
  handle(world: World, call: Call): object;
}

/** What most of WeChat's API answers as; code2Session says text/plain. */
export const json = 'application/json; encoding=utf-8';

/** The body in the given shape. Throws 47001. */
export function parseBody<Schema extends z.ZodType>(schema: Schema, body: unknown): z.output<Schema> {
  const parsed = schema.safeParse(body);
  if (!parsed.success) throw new Errcode(47001);
  return parsed.data;
}
