export * from '@shuke/shared/apiError';
