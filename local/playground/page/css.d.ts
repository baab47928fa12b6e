/** Style sheets are imported for esbuild to gather; they export nothing. */
declare module '*.css';
