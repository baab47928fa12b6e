export * from '../../local/mail-source';
