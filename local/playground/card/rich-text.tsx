import type { JSX } from 'preact';
import { parseText, type TextNode } from './text';

/** Card text with its few tags (see text.ts). */
export function RichText({ text }: { text: string }): JSX.Element {
  return <>{parseText(text).map(renderNode)}</>;
}

function renderNode(node: TextNode, index: number): JSX.Element | string {
  if (typeof node === 'string') return node;
  if (node.tag === 'br') return <br key={index} />;
  const children = node.children.map(renderNode);
  switch (node.tag) {
    case 'b':
      return <b key={index}>{children}</b>;
    case 'i':
      return <i key={index}>{children}</i>;
    case 'u':
      return <u key={index}>{children}</u>;
    case 's':
      return <s key={index}>{children}</s>;
    case 'time':
      return <time key={index}>{children}</time>;
    case 'font':
      // The colour is a variable, so that the style sheet can lighten it on a dark ground.
      return node.color === null ? <span key={index}>{children}</span> : <span key={index} class="card-font" style={{ '--font-color': node.color }}>{children}</span>;
    case 'a':
      return node.href === null ? <span key={index}>{children}</span> : <a key={index} href={node.href} target="_blank" rel="noopener noreferrer">{children}</a>;
  }
}
