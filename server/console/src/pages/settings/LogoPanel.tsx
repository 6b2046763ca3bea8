import { UploadOutlined } from '@ant-design/icons';
import { Alert, Button, Space } from 'antd';
import { useRef, useState } from 'react';
import { asApiError } from '@shuke/shared/apiError';
import { useProgramme, useWrite } from '../../api/index.ts';
import { Panel } from '../../ui/index.ts';
import { pictureBytesMax, wordsOfTooLarge } from './words.ts';

/** The shop's logo: chosen, it holds at once, without saving the page. */
export function LogoPanel() {
  const { data: shop } = useProgramme();
  const input = useRef<HTMLInputElement>(null);
  const [wrong, setWrong] = useState<string>();
  const set = useWrite('settings.setLogo');
  const end = useWrite('settings.removeLogo');
  const failed = wrong ?? [set.error, end.error].flatMap((error) => (error === null ? [] : [asApiError(error).message]))[0];
  const choose = async (file: File) => {
    set.reset();
    end.reset();
    setWrong(file.size > pictureBytesMax ? wordsOfTooLarge : undefined);
    if (file.size > 0 && file.size <= pictureBytesMax) set.mutate({ data: await base64Of(file) });
  };
  return (
    <Panel title="品牌标志" note="选好就生效；显示在会员卡、会员码和这里的左上角">
      <div className="logo-line">
        {shop?.logoPath == null ? (
          <div className="logo-line__none">还没有</div>
        ) : (
          <img className="logo-line__picture" src={shop.logoPath} alt="现在的品牌标志" />
        )}
        <div>
          <input
            ref={input}
            type="file"
            hidden
            accept="image/png,image/jpeg,image/webp"
            aria-label="选一张标志"
            onChange={({ target }) => {
              const [file] = target.files ?? [];
              target.value = '';
              if (file !== undefined) void choose(file);
            }}
          />
          <Space>
            <Button icon={<UploadOutlined />} loading={set.isPending} onClick={() => input.current?.click()}>
              {shop?.logoPath == null ? '上传标志' : '换一张'}
            </Button>
            {shop?.logoPath != null && (
              <Button
                danger
                type="text"
                loading={end.isPending}
                onClick={() => {
                  setWrong(undefined);
                  end.mutate({});
                }}
              >
                去掉
              </Button>
            )}
          </Space>
          <p className="logo-line__note">PNG、JPEG 或 WebP，最好是方的，不超过 200 KB，长宽不超过 1024 像素</p>
        </div>
      </div>
      {failed !== undefined && <Alert type="error" showIcon title={failed} />}
    </Panel>
  );
}

const base64Of = async (file: File): Promise<string> =>
  btoa(Array.from(new Uint8Array(await file.arrayBuffer()), (byte) => String.fromCharCode(byte)).join(''));
