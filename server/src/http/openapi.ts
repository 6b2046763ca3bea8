import { z } from 'zod';
import { contract } from '@shuke/shared/contract';
import { commonErrors, type Operation } from '@shuke/shared/contract/kit';
import { errorCatalogue, type ErrorCode } from '@shuke/shared/errors';
import { may, type Permission } from '@shuke/shared/permissions';
import { routes, type OperationId } from '@shuke/shared/routes';

/** What a till system may call with an API key, if its key's scopes say so. */
const scopeOf = ({ audience, permission }: Operation): Permission | undefined =>
  audience === 'staff' && permission !== 'any' && may('pos', permission) ? permission : undefined;

/** The reference of the API, made from the contract: OpenAPI 3.1; whole, or what a till system may call. */
export function openApi(version: string, { forPos = false } = {}) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const id of Object.keys(routes) as OperationId[]) {
    if (forPos && scopeOf(contract[id]) === undefined) continue;
    const [method = '', route = ''] = routes[id].split(' ');
    const path = route.replace(/:(\w+)/g, '{$1}');
    (paths[path] ??= {})[method.toLowerCase()] = describe(id, method, route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: '熟客 Shuke',
      version,
      description: 'Membership and loyalty, WeChat first. Money is whole fen, points are whole numbers.',
    },
    components: { securitySchemes },
    paths,
  };
}

const securitySchemes = {
  session: { type: 'http', scheme: 'bearer', description: 'What a sign-in gives.' },
  apiKey: {
    type: 'http',
    scheme: 'bearer',
    description: 'sk_test_… in the sandbox, sk_live_… elsewhere; made by the owner for one branch.',
  },
};

/** How a caller says who they are. */
function securityOf(operation: Operation) {
  if (operation.audience === 'public') return {};
  const scope = scopeOf(operation);
  if (scope === undefined) return { security: [{ session: [] }] };
  return { security: [{ session: [] }, { apiKey: [] }], 'x-scopes': [scope] };
}

function describe(id: OperationId, method: string, route: string) {
  const operation: Operation = contract[id];
  const { properties = {}, required = [] } = z.toJSONSchema(operation.input, { io: 'input' }) as {
    properties?: Record<string, unknown>;
    required?: string[];
  };
  const inPath = [...route.matchAll(/:(\w+)/g)].map(([, name = '']) => name);
  const names = Object.keys(properties);
  const parameter = (name: string, place: string) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: properties[name],
  });
  const inBody = method === 'GET' ? [] : names.filter((name) => !inPath.includes(name));
  return {
    operationId: id,
    summary: operation.summary,
    tags: [id.split('.')[0]],
    ...securityOf(operation),
    'x-audience': operation.audience,
    ...(operation.permission === undefined ? {} : { 'x-permission': operation.permission }),
    parameters: [
      ...inPath.map((name) => parameter(name, 'path')),
      ...(method === 'GET' ? names.filter((name) => !inPath.includes(name)).map((name) => parameter(name, 'query')) : []),
      ...(operation.idempotent
        ? [{ name: 'Idempotency-Key', in: 'header', required: true, schema: { type: 'string', minLength: 8, maxLength: 128 } }]
        : []),
    ],
    ...(inBody.length === 0
      ? {}
      : { requestBody: { content: { 'application/json': { schema: bodySchema(inBody, properties, required) } } } }),
    responses: {
      200: { description: 'OK', content: { 'application/json': { schema: z.toJSONSchema(operation.output) } } },
      ...failures(operation),
    },
  };
}

const bodySchema = (names: readonly string[], properties: Record<string, unknown>, required: readonly string[]) => ({
  type: 'object',
  properties: Object.fromEntries(names.map((name) => [name, properties[name]])),
  required: required.filter((name) => names.includes(name)),
  additionalProperties: false,
});

/** The declared errors, grouped by status. */
function failures({ audience, errors }: Operation) {
  const byStatus = new Map<number, ErrorCode[]>();
  for (const code of new Set<ErrorCode>([...commonErrors[audience], ...errors])) {
    const { status } = errorCatalogue[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  return Object.fromEntries(
    [...byStatus].map(([status, codes]) => [
      status,
      { description: codes.map((code) => `\`${code}\` ${errorCatalogue[code].zh}`).join('; ') },
    ]),
  );
}
