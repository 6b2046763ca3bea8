import Taro from '@tarojs/taro';
import { onWeb, webIdentity } from '../lib/platform.ts';
import { ApiError } from './errors.ts';

/** The code of wx.login; on the web the sandbox gives one for its made-up person. Throws ApiError `network_down`. */
export async function loginCode(): Promise<string> {
  if (onWeb) return sandboxLoginCode(webIdentity().person);
  try {
    const { code } = await Taro.login();
    return code;
  } catch {
    throw ApiError.unanswered('network_down');
  }
}

async function sandboxLoginCode(person: string): Promise<string> {
  try {
    const reply = await fetch(`/sandbox/api/people/${encodeURIComponent(person)}/login-code`, { method: 'POST' });
    const { code } = (await reply.json()) as { code: string };
    return code;
  } catch {
    throw ApiError.unanswered('network_down');
  }
}
