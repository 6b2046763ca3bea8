import type { CSSProperties, MouseEvent, ReactNode } from 'react';

/** Taro's elements as plain ones of the web, with the events and attributes that the pages use. */
interface Common {
  id?: string;
  className?: string;
  style?: CSSProperties;
  children?: ReactNode;
  onClick?: (event: MouseEvent) => void;
  [aria: `aria-${string}`]: string;
  role?: string;
}

interface WechatOnly {
  hoverClass?: string;
  catchMove?: boolean;
}

/** WeChat's spelling of a role is unknown to the web. */
const onlyWeb = ({ hoverClass: _hover, catchMove: _move, 'aria-role': role, ...rest }: Common & WechatOnly): Common =>
  role === undefined ? rest : { ...rest, role };

export const View = (props: Common & WechatOnly) => <div {...onlyWeb(props)} />;
export const Text = (props: Common & WechatOnly) => <span {...onlyWeb(props)} />;
export const ScrollView = ({ children, className }: Common & { scrollY?: boolean }) => (
  <div className={className}>{children}</div>
);
export const Canvas = ({ id, className }: Common & { type?: string; canvasId?: string }) => (
  <canvas id={id} className={className} />
);
export const Image = ({ src, className, onError }: Common & { src: string; onError?: () => void }) => (
  <img src={src} className={className} onError={onError} alt="" />
);

interface InputProps extends Common {
  value?: string;
  placeholder?: string;
  password?: boolean;
  type?: string;
  maxlength?: number;
  placeholderClass?: string;
  onInput?: (event: { detail: { value: string } } & Stamps) => void;
  onConfirm?: (event: Stamps) => void;
}

interface Stamps {
  timeStamp: number;
  mpEvent: { timeStamp: number };
}

/** As Taro hands an event of WeChat's on: the phone's own stamp is inside, outside stands when we came to it. */
const stamped = (timeStamp: number): Stamps => ({ timeStamp: Date.now(), mpEvent: { timeStamp } });

/** A phone cuts what is pasted before anybody hears of it. */
export const Input = ({ value, placeholder, password, maxlength = 140, onInput, onConfirm, id, className }: InputProps) => (
  <input
    id={id}
    className={className}
    value={value}
    placeholder={placeholder}
    type={password === true ? 'password' : 'text'}
    onChange={({ target, timeStamp }) =>
      onInput?.({ detail: { value: target.value.slice(0, maxlength) }, ...stamped(timeStamp) })
    }
    onKeyDown={({ key, timeStamp }) => {
      if (key === 'Enter') onConfirm?.(stamped(timeStamp));
    }}
  />
);

interface ButtonProps extends Common, WechatOnly {
  openType?: string;
  disabled?: boolean;
  onAgreePrivacyAuthorization?: () => void;
  onGetPhoneNumber?: (event: { detail: { code?: string; errMsg: string } }) => void;
}

/** The getPhoneNumber button gives the code that the test put into `globalThis.phoneCode`; undefined is a refusal. */
export const Button = ({
  openType,
  onGetPhoneNumber,
  onAgreePrivacyAuthorization,
  hoverClass: _hover,
  catchMove: _move,
  onClick,
  ...rest
}: ButtonProps) => (
  <button
    {...rest}
    onClick={(event) => {
      onClick?.(event);
      if (openType === 'agreePrivacyAuthorization') onAgreePrivacyAuthorization?.();
      const code = (globalThis as { phoneCode?: string }).phoneCode;
      if (openType === 'getPhoneNumber')
        onGetPhoneNumber?.({
          detail: code === undefined ? { errMsg: 'getPhoneNumber:fail user deny' } : { code, errMsg: 'getPhoneNumber:ok' },
        });
    }}
  />
);
