/**
 * The least a Koa server with a router can do: what `member.home` is measured against. The router has as many routes as ours,
 * so that what is compared is the work of an answer and not the length of a list.
 */
import Router from '@koa/router';
import Koa from 'koa';
import { routes } from '@shuke/shared/routes';

const app = new Koa();
const router = new Router();
for (const route of ['GET /hello', ...Object.values(routes)]) {
  const [method = '', path = ''] = route.split(' ');
  router.register(path, [method], (ctx) => {
    ctx.body = { hello: 'world' };
  });
}
app.use(router.routes());
app.listen(Number(process.env['PORT']), '127.0.0.1');
