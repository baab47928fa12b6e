export * from '../../local/screen';
