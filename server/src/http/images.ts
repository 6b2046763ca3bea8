import type Router from '@koa/router';
import { readLogoAt } from '../merchant/index.ts';
import type { Database } from '../platform/db/database.ts';
import { DomainError } from '../platform/errors.ts';

/** The address is the hash of what lies there: it never changes. */
const forGood = 'public, max-age=31536000, immutable';

/** The shop's own pictures under /images/. Their type is what their bytes are; a phone of any origin may draw them. */
export function serveImages(router: Router, db: Database): void {
  router.get('/images/:name', async (ctx) => {
    const image = await readLogoAt(db, ctx.path);
    if (image === undefined) throw new DomainError('not_found');
    ctx.set({
      'cache-control': forGood,
      'content-type': image.mime,
      'x-content-type-options': 'nosniff',
      'cross-origin-resource-policy': 'cross-origin',
    });
    ctx.body = image.bytes;
  });
}
