import {
  AccountBookOutlined,
  AuditOutlined,
  BankOutlined,
  CheckCircleOutlined,
  DashboardOutlined,
  FieldTimeOutlined,
  FileDoneOutlined,
  FileTextOutlined,
  GiftOutlined,
  IdcardOutlined,
  PayCircleOutlined,
  SettingOutlined,
  ShopOutlined,
  TeamOutlined,
  WalletOutlined,
} from '@ant-design/icons';
import type { ReactNode } from 'react';

/** The picture beside each page of the menu, by its path. */
export const icons: Readonly<Record<string, ReactNode>> = {
  '/': <DashboardOutlined />,
  '/members': <TeamOutlined />,
  '/sales': <FileTextOutlined />,
  '/top-ups': <PayCircleOutlined />,
  '/plans': <GiftOutlined />,
  '/branches': <ShopOutlined />,
  '/staff': <IdcardOutlined />,
  '/approvals': <CheckCircleOutlined />,
  '/shifts': <FieldTimeOutlined />,
  '/audit': <AuditOutlined />,
  '/reconciliation': <AccountBookOutlined />,
  '/prepaid': <WalletOutlined />,
  '/vouchers': <BankOutlined />,
  '/invoices': <FileDoneOutlined />,
  '/finance-settings': <SettingOutlined />,
};
