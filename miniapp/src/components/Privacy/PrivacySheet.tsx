import { Button as WechatButton, View } from '@tarojs/components';
import { ids } from '../../ids.ts';
import { button } from '../../lib/aria.ts';
import { inWechat } from '../../lib/platform.ts';
import { agreeToPrivacy, openPrivacyText, refusePrivacy, usePrivacyAsked } from '../../lib/privacy.ts';
import { Button } from '../Button/Button.tsx';
import { Sheet } from '../Sheet/Sheet.tsx';
import { say } from '../../lib/shopWords.ts';
import './PrivacySheet.scss';

/** Before the first use of what is private: what it is for, the guide itself, yes and no alike. Only WeChat asks. */
export function PrivacySheet() {
  const asked = usePrivacyAsked();
  if (!inWechat || !asked) return null;
  return (
    <Sheet open title="使用前请您同意">
      <View className="privacy__words">
        {say('接下来要用到手机号、相机、剪贴板或相册。只为这一步使用，不同意也可以继续看余额、积分和会员码。')}
      </View>
      <View id={ids.privacyText} className="privacy__link" onClick={openPrivacyText} {...button()}>
        看《用户隐私保护指引》全文
      </View>
      <View className="privacy__actions">
        <Button id={ids.privacyRefuse} kind="soft" onTap={refusePrivacy}>
          不同意
        </Button>
        <WechatButton
          id={ids.privacyAgree}
          className="privacy__agree button button--primary button--l"
          hoverClass="button--pressed"
          openType="agreePrivacyAuthorization"
          onAgreePrivacyAuthorization={() => {
            agreeToPrivacy(ids.privacyAgree);
          }}
        >
          同意
        </WechatButton>
      </View>
    </Sheet>
  );
}
