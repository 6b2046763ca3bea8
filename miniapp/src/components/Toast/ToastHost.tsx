import { View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { ids } from '../../ids.ts';
import { Icon } from '../Icon/Icon.tsx';
import { hostToasts, type ToastMessage } from './toast.ts';
import './ToastHost.scss';

/** Shows toasts; Page has one, so pages only call `toast`. The live region is always there, or readers would miss it. */
export function ToastHost() {
  const [message, setMessage] = useState<ToastMessage>();
  useEffect(() => hostToasts(setMessage), []);
  return (
    <View className="toast" aria-live="polite">
      {message && (
        <View key={message.serial} id={ids.toast} className="toast__words">
          <Icon name={message.icon} size={18} />
          <View>{message.text}</View>
        </View>
      )}
    </View>
  );
}
