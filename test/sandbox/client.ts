/** Speaks to the sandbox as any HTTP client would. */
export interface WechatAnswer {
  errcode?: number;
  errmsg?: string;
  access_token?: string;
  expires_in?: number;
  openid?: string;
  unionid?: string;
  session_key?: string;
  code?: string;
  phone_info?: {
    phoneNumber: string;
    purePhoneNumber: string;
    countryCode: string | number;
    watermark: { timestamp: number; appid: string };
  };
}

/** GET with a query. */
export async function get(url: string, path: string, query: Record<string, string> = {}): Promise<WechatAnswer> {
  const response = await fetch(`${url}${path}?${new URLSearchParams(query).toString()}`);
  return (await response.json()) as WechatAnswer;
}

/** POST with a JSON body, or with text as it is. */
export async function post(url: string, path: string, body: object | string = {}): Promise<WechatAnswer> {
  const response = await fetch(`${url}${path}`, { method: 'POST', body: typeof body === 'string' ? body : JSON.stringify(body) });
  return (await response.json()) as WechatAnswer;
}
