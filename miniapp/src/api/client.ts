/** The client lives in shared/: the tests and the console speak through the same one. */
export * from '@shuke/shared/client';
